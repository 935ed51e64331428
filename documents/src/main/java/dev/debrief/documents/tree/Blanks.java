package dev.debrief.documents.tree;

/** White space in texts of any length, in one pass. */
final class Blanks {

    private Blanks() {}

    /** Line breaks, with the white space around them, become one blank. */
    static String onOneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = i;
            boolean breaks = false;
            while (end < text.length() && (isBreak(text.charAt(end)) || isSpace(text.charAt(end)))) {
                breaks |= isBreak(text.charAt(end));
                end++;
            }
            if (breaks) {
                line.append(' ');
                i = end;
            } else {
                end = Math.max(end, i + 1);
                line.append(text, i, end);
                i = end;
            }
        }
        return line.toString();
    }

    /** Without the white space at both ends. */
    static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isAnySpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isAnySpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBreak(char character) {
        return character >= '\n' && character <= '\r'
                || character == '\u0085'
                || character == '\u2028'
                || character == '\u2029';
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\t';
    }

    private static boolean isAnySpace(char character) {
        return isSpace(character) || character >= '\n' && character <= '\r' || Character.isSpaceChar(character);
    }
}
