package dev.debrief.notifications.preference;

import dev.debrief.notifications.notification.Frequency;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When digests are sent.
 *
 * @param at the time of day
 * @param weekday the day of weekly digests
 */
public record DigestTime(LocalTime at, DayOfWeek weekday) {

    public static final DigestTime DEFAULT = new DigestTime(LocalTime.of(9, 0), DayOfWeek.MONDAY);

    /** Whether a digest is sent on that day. */
    boolean isOn(LocalDate day, Frequency frequency) {
        return switch (frequency) {
            case INSTANT -> throw new IllegalArgumentException("Instant messages are not collected in digests.");
            case DAILY -> true;
            case WEEKLY -> day.getDayOfWeek() == weekday;
        };
    }
}
