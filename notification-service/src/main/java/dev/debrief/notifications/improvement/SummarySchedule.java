package dev.debrief.notifications.improvement;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** When the weekly summaries are due: a day and a time of the week in the organisation's zone. */
record SummarySchedule(DayOfWeek day, LocalTime time, ZoneId zone) {

    /** The latest time that has come. */
    Instant latest(Instant now) {
        ZonedDateTime local = now.atZone(zone);
        Instant thisWeek = on(local.with(TemporalAdjusters.previousOrSame(day)));
        return thisWeek.isAfter(now) ? on(local.with(TemporalAdjusters.previous(day))) : thisWeek;
    }

    /** The first time that is still to come. */
    Instant next(Instant now) {
        return on(latest(now).atZone(zone).plusWeeks(1));
    }

    /** A week before, in the zone. */
    Instant weekBefore(Instant end) {
        return on(end.atZone(zone).minusWeeks(1));
    }

    private Instant on(ZonedDateTime local) {
        return local.toLocalDate().atTime(time).atZone(zone).toInstant();
    }
}
