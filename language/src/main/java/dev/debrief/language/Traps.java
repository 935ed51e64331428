package dev.debrief.language;

/**
 * Takes out of a Markdown text, character for character, what makes its parser recurse or search without end and does
 * not decide whose words they are: marks of emphasis, block quotes and lists within each other in one line, and
 * brackets by the thousand.
 */
final class Traps {

    /** A mark that means nothing in Markdown. */
    private static final char NO_MARK = '\u00B7';

    private static final int MOST_ANGLE_BRACKETS = 1000;
    private static final int MOST_BRACKETS = 5000;
    private static final int MOST_BLOCKS_IN_A_LINE = 20;

    private final StringBuilder text;
    private final boolean manyAngleBrackets;
    private final boolean manyBrackets;

    private Traps(String markdown) {
        this.text = new StringBuilder(markdown);
        this.manyAngleBrackets = count(markdown, '<') > MOST_ANGLE_BRACKETS;
        this.manyBrackets = count(markdown, '[') > MOST_BRACKETS;
    }

    static String takenOutOf(String markdown) {
        Traps traps = new Traps(markdown);
        traps.takeOut();
        return traps.text.toString();
    }

    private void takeOut() {
        boolean atStart = true;
        int blocks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean opens = atStart && opensBlock(i, c);
            blocks = c == '\n' ? 0 : blocks + (opens ? 1 : 0);
            if (isTrap(c, opens) || (opens && blocks > MOST_BLOCKS_IN_A_LINE)) {
                text.setCharAt(i, NO_MARK);
            }
            atStart = c == '\n' || (atStart && (c == ' ' || opens || isDigit(c)));
        }
    }

    private boolean isTrap(char c, boolean opens) {
        return switch (c) {
            case '*' -> !opens;
            case '_' -> true;
            case '<' -> manyAngleBrackets;
            case '[' -> manyBrackets;
            default -> false;
        };
    }

    /** The mark of a block quote, of a list, or behind the number of one. */
    private boolean opensBlock(int at, char c) {
        return switch (c) {
            case '>' -> true;
            case '*', '-', '+' -> isSpace(at + 1);
            case '.', ')' -> at > 0 && isDigit(text.charAt(at - 1)) && isSpace(at + 1);
            default -> false;
        };
    }

    private boolean isSpace(int at) {
        return at < text.length() && text.charAt(at) == ' ';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
