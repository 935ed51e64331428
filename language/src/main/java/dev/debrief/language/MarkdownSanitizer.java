package dev.debrief.language;

/**
 * Takes out of a Markdown text, character for character, what makes its parser recurse or search without end and does
 * not decide whose words they are: marks of emphasis, block quotes and lists within each other in one line, and
 * brackets by the thousand.
 */
final class MarkdownSanitizer {

    /** A mark that means nothing in Markdown. */
    private static final char PLACEHOLDER = '\u00B7';

    private static final int MAX_ANGLE_BRACKETS = 1000;
    private static final int MAX_BRACKETS = 5000;
    private static final int MAX_BLOCKS_PER_LINE = 20;

    private final StringBuilder text;
    private final boolean manyAngleBrackets;
    private final boolean manyBrackets;

    private MarkdownSanitizer(String markdown) {
        this.text = new StringBuilder(markdown);
        this.manyAngleBrackets = count(markdown, '<') > MAX_ANGLE_BRACKETS;
        this.manyBrackets = count(markdown, '[') > MAX_BRACKETS;
    }

    static String sanitize(String markdown) {
        MarkdownSanitizer sanitizer = new MarkdownSanitizer(markdown);
        sanitizer.neutralize();
        return sanitizer.text.toString();
    }

    private void neutralize() {
        boolean atStart = true;
        int blocks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean opens = atStart && opensBlock(i, c);
            blocks = c == '\n' ? 0 : blocks + (opens ? 1 : 0);
            if (isPathological(c, opens) || (opens && blocks > MAX_BLOCKS_PER_LINE)) {
                text.setCharAt(i, PLACEHOLDER);
            }
            atStart = c == '\n' || (atStart && (c == ' ' || opens || isDigit(c)));
        }
    }

    private boolean isPathological(char c, boolean opens) {
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
