package dev.debrief.notifications.preference;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A period in which no messages are sent, on the clocks of a zone.
 *
 * @param from the start
 * @param to the end; on the next day if it is not after the start, so equal times are 24 hours
 * @param days on which the period starts
 */
public record QuietHours(LocalTime from, LocalTime to, Set<DayOfWeek> days) {

    private static final int MINUTES_PER_DAY = 24 * 60;
    private static final int MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;

    public QuietHours {
        days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
    }

    /** Whether these periods together leave no minute of a week. */
    public static boolean areEndless(Collection<QuietHours> periods) {
        BitSet quiet = new BitSet(MINUTES_PER_WEEK);
        for (QuietHours period : periods) {
            for (DayOfWeek day : period.days) {
                int start = day.ordinal() * MINUTES_PER_DAY + minuteOf(period.from);
                for (int minute = 0; minute < period.minutes(); minute++) {
                    quiet.set((start + minute) % MINUTES_PER_WEEK);
                }
            }
        }
        return quiet.cardinality() == MINUTES_PER_WEEK;
    }

    /** The end of the period that includes a time; empty if none does. */
    Optional<Instant> endAt(Instant time, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(time, zone);
        return Stream.of(today.minusDays(1), today)
                .filter(day -> days.contains(day.getDayOfWeek()))
                .filter(day -> !time.isBefore(WallClock.first(day, from, zone)))
                .map(day -> WallClock.last(endsOnSameDay() ? day : day.plusDays(1), to, zone))
                .filter(time::isBefore)
                .max(Comparator.naturalOrder());
    }

    private boolean endsOnSameDay() {
        return to.isAfter(from);
    }

    private int minutes() {
        int between = minuteOf(to) - minuteOf(from);
        return between > 0 ? between : between + MINUTES_PER_DAY;
    }

    private static int minuteOf(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
