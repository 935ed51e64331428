package dev.debrief.platform.outgoing.api;

/** Texts from and for products. */
public final class ApiTexts {

    private static final int MAX_REASON_LENGTH = 500;

    private ApiTexts() {}

    /** Without what cannot be stored: NUL characters and unpaired surrogates. */
    public static String storable(String text) {
        StringBuilder storable = new StringBuilder(text.length());
        text.codePoints()
                .filter(character -> character != 0 && (character < 0xD800 || character > 0xDFFF))
                .forEach(storable::appendCodePoint);
        return storable.toString();
    }

    /** At most so many characters, the last one an ellipsis if it was cut. */
    public static String cut(String text, int maxCharacters) {
        return text.codePointCount(0, text.length()) <= maxCharacters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, maxCharacters - 1)) + "…";
    }

    /** One line: line breaks, tabs, control characters and marks of direction become blanks. */
    public static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ")
                .strip();
    }

    /** For reasons: in quotation marks, one line, not too long. */
    public static String quoted(String text) {
        return "'" + cut(oneLine(text), 200) + "'";
    }

    /** Why something has failed, as it is stored: one line, not too long, without what cannot be stored. */
    public static String reason(String text) {
        return cut(oneLine(storable(text)), MAX_REASON_LENGTH);
    }
}
