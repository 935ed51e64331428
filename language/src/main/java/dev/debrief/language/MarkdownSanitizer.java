package dev.debrief.language;

/**
 * Replaces characters that make the Markdown parser slow: emphasis marks, deeply nested block quotes and lists in one
 * line, and thousands of brackets. None of them decides which words are the author's own; positions in the text do not
 * change.
 */
final class MarkdownSanitizer {

    /** A character without meaning in Markdown. */
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

    /** Whether the character opens a block quote or a list item, or follows the number of one. */
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
