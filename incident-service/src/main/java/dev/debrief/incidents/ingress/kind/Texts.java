package dev.debrief.incidents.ingress.kind;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of senders. */
public final class Texts {

    private static final Pattern HEADING = Pattern.compile("(?m)^( {0,3})(#{1,6}(?=[ \\t]|$)|=+[ \\t]*$|-+[ \\t]*$)");

    private Texts() {}

    /** Without what cannot be stored: NUL characters and unpaired surrogates. */
    public static String storable(String text) {
        if (text.codePoints().allMatch(Texts::isStorable)) {
            return text;
        }
        StringBuilder storable = new StringBuilder(text.length());
        text.codePoints().filter(Texts::isStorable).forEach(storable::appendCodePoint);
        return storable.toString();
    }

    private static boolean isStorable(int character) {
        return character != 0 && (character < 0xD800 || character > 0xDFFF);
    }

    /** At most so many characters, the last one an ellipsis if it was cut. */
    public static String cut(String text, int maxCharacters) {
        if (text.length() <= maxCharacters || text.codePointCount(0, text.length()) <= maxCharacters) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, maxCharacters - 1)) + "…";
    }

    /** One line: line breaks and tabs become blanks. */
    public static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** Markdown in which no line is a heading. */
    public static String withoutHeadings(String text) {
        return HEADING.matcher(text).replaceAll("$1\\\\$2");
    }

    /** For reasons: in quotation marks, one line, not too long. */
    public static String quoted(String text) {
        return "'" + cut(oneLine(text), 80) + "'";
    }

    /** Those texts that are not blank, with a separator between them. */
    public static String joined(String separator, @Nullable String... texts) {
        StringBuilder joined = new StringBuilder();
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                joined.append(joined.isEmpty() ? "" : separator).append(text);
            }
        }
        return joined.toString();
    }
}
