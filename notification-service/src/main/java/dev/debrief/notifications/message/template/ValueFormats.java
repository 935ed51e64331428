package dev.debrief.notifications.message.template;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values in words, with times in the organisation's time zone. */
final class ValueFormats {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm zzz", Locale.ENGLISH);

    private final ZoneId zone;

    ValueFormats(ZoneId zone) {
        this.zone = zone;
    }

    /** {@code Friday, 22 November 2024}, of a date or of a time. */
    String date(String text) {
        return DAY.format(text.contains("T") ? Instant.parse(text).atZone(zone) : LocalDate.parse(text));
    }

    /** {@code 15 November 2024, 10:15 UTC}. */
    String instant(String text) {
        return DATE_TIME.format(Instant.parse(text).atZone(zone));
    }

    /** {@code 1 hour 20 minutes}. */
    static String duration(Number seconds) {
        Duration duration = Duration.ofSeconds(seconds.longValue());
        List<String> parts = new ArrayList<>();
        add(parts, duration.toDays(), "day");
        add(parts, duration.toHoursPart(), "hour");
        add(parts, duration.toMinutesPart(), "minute");
        return parts.isEmpty() ? "less than a minute" : String.join(" ", parts);
    }

    /** {@code IN_PROGRESS} as "in progress". */
    static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }
}
