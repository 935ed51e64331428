package dev.debrief.notifications.preference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/**
 * What the clocks of a zone show. A time that they skip when they are put forward is the moment of that change; a time
 * that they show twice when they are put back has a first and a last instant.
 */
final class WallClock {

    private WallClock() {}

    static Instant first(LocalDate day, LocalTime time, ZoneId zone) {
        LocalDateTime shown = day.atTime(time);
        @Nullable ZoneOffsetTransition change = zone.getRules().getTransition(shown);
        return change == null ? only(shown, zone) : during(change, shown, change.getOffsetBefore());
    }

    static Instant last(LocalDate day, LocalTime time, ZoneId zone) {
        LocalDateTime shown = day.atTime(time);
        @Nullable ZoneOffsetTransition change = zone.getRules().getTransition(shown);
        return change == null ? only(shown, zone) : during(change, shown, change.getOffsetAfter());
    }

    private static Instant only(LocalDateTime shown, ZoneId zone) {
        return shown.atZone(zone).toInstant();
    }

    private static Instant during(ZoneOffsetTransition change, LocalDateTime shown, ZoneOffset offset) {
        return change.isGap() ? change.getInstant() : shown.toInstant(offset);
    }
}
