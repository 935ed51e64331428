package dev.debrief.actions.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The time of a day at which people are reminded or asked for help. */
final class NoticeTime {

    private static final LocalTime NINE = LocalTime.of(9, 0);

    private NoticeTime() {}

    /** Nine o'clock on the clocks of the zone, also on days with a daylight saving change. */
    static Instant on(LocalDate day, ZoneId zone) {
        return day.atTime(NINE).atZone(zone).toInstant();
    }
}
