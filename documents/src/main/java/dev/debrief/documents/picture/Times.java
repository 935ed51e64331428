package dev.debrief.documents.picture;

import dev.debrief.documents.text.TextFormatter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and durations in the short form that labels need. */
final class Times {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private Times() {}

    /** {@code 10:25}, or {@code 15 Nov 10:25}. */
    static String label(Instant at, boolean withDay) {
        return withDay ? day(at) + " " + TextFormatter.time(at) : TextFormatter.time(at);
    }

    static String day(Instant at) {
        return DAY.format(at.atZone(ZoneOffset.UTC));
    }

    static boolean sameDay(Instant one, Instant other) {
        return TextFormatter.day(one).equals(TextFormatter.day(other));
    }

    /** {@code 15 November 2024, 10:15 to 11:35 UTC}. */
    static String range(Instant from, Instant to) {
        return TextFormatter.date(from) + ", " + TextFormatter.time(from) + " to "
                + (sameDay(from, to) ? "" : TextFormatter.date(to) + ", ") + TextFormatter.time(to) + " UTC";
    }

    /** {@code 1 h 20 min}; the two largest units. */
    static String brief(Duration duration) {
        long days = duration.toDays();
        long hours = duration.toHours();
        if (days > 0) {
            return joined(days, "d", duration.toHoursPart(), "h");
        }
        if (hours > 0) {
            return joined(hours, "h", duration.toMinutesPart(), "min");
        }
        return duration.toMinutes() > 0
                ? joined(duration.toMinutes(), "min", duration.toSecondsPart(), "s")
                : duration.toSeconds() + " s";
    }

    private static String joined(long more, String large, long less, String small) {
        return less == 0 ? more + " " + large : more + " " + large + " " + less + " " + small;
    }
}
