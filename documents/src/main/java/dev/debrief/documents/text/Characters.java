package dev.debrief.documents.text;

/** Characters that every format can hold. */
public final class Characters {

    private static final int REPLACEMENT = 0xFFFD;

    private Characters() {}

    /** The text with a replacement character for each that XML 1.0 cannot hold, such as control characters. */
    public static String printable(String text) {
        if (text.codePoints().allMatch(Characters::isPrintable)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> isPrintable(character) ? character : REPLACEMENT)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /**
     * The text for a place that has one line and a direction of its own: printable, with blanks for line breaks and
     * tabs, and without marks of direction, which would turn around what follows.
     */
    public static String inline(String text) {
        if (text.chars().allMatch(character -> character >= ' ' && character < 0x7F)) {
            return text;
        }
        StringBuilder inline = new StringBuilder(text.length());
        text.codePoints().filter(character -> !isDirection(character)).forEach(character -> {
            int shown = isPrintable(character) ? character : REPLACEMENT;
            inline.appendCodePoint(isBreak(character) ? ' ' : shown);
        });
        return inline.toString();
    }

    private static boolean isBreak(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
    }

    private static boolean isDirection(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    private static boolean isPrintable(int character) {
        if (character < ' ') {
            return character == '\t' || character == '\n' || character == '\r';
        }
        return character < 0x7F
                || character > 0x9F
                        && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                        && (character & 0xFFFE) != 0xFFFE
                        && (character < 0xFDD0 || character > 0xFDEF);
    }
}
