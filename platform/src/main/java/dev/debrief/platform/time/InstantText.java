package dev.debrief.platform.time;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads instants as people and other systems write them: RFC 3339, and with a blank for T or without colon in the
 * offset.
 */
public final class InstantText {

    /** Date, time and offset: {@code 2026-03-01 10:05:00 +0100}. */
    private static final Pattern LENIENT =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[Tt ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?) ?"
                    + "(?:([Zz])|([+-]\\d\\d)(?::?(\\d\\d))?)");

    private InstantText() {}

    /** @throws java.time.DateTimeException if it is not a date and time with an offset */
    public static Instant parse(String text) {
        Matcher parts = LENIENT.matcher(text);
        return OffsetDateTime.parse(parts.matches() ? rfc3339(parts) : text).toInstant();
    }

    private static String rfc3339(Matcher parts) {
        String minutes = parts.group(5) == null ? "00" : parts.group(5);
        return parts.group(1) + "T" + parts.group(2) + (parts.group(3) == null ? parts.group(4) + ":" + minutes : "Z");
    }
}
