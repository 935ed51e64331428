package dev.debrief.postmortems.publishing;

/** Texts from publishing targets. */
public final class TargetTexts {

    private static final int MAX_REASON_LENGTH = 500;

    private TargetTexts() {}

    /** Why something has failed, as it is stored: one line, not too long, without characters that cannot be stored. */
    public static String reason(String text) {
        return cut(oneLine(storable(text)));
    }

    private static String storable(String text) {
        StringBuilder storable = new StringBuilder(text.length());
        text.codePoints()
                .filter(character -> character != 0 && (character < 0xD800 || character > 0xDFFF))
                .forEach(storable::appendCodePoint);
        return storable.toString();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= MAX_REASON_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_REASON_LENGTH - 1)) + "…";
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ")
                .strip();
    }
}
