package dev.debrief.actions.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When the owner is reminded of a due date: at the time of notices, some days before it. */
final class ReminderLadder {

    private final ZoneId zone;
    private final List<Integer> days;

    /** @param days before the due date; 0 is the due date */
    ReminderLadder(ZoneId zone, List<Integer> days) {
        this.zone = zone;
        this.days = List.copyOf(days);
    }

    /**
     * One step.
     *
     * @param daysBefore the due date, by which the step is known
     */
    record Step(int daysBefore, Instant at) {}

    /**
     * The steps up to a due date in order of time, without those that came before the item was watched.
     *
     * @param lastSent the step of the last reminder of this due date, which leaves only later ones; null for all
     * @param heldBackUntil earlier steps are sent on this day instead; null for none
     */
    List<Step> steps(
            LocalDate dueOn, Instant watchedSince, @Nullable Integer lastSent, @Nullable LocalDate heldBackUntil) {
        return days.stream()
                .filter(daysBefore -> lastSent == null || daysBefore < lastSent)
                .filter(daysBefore -> timeOf(dueOn.minusDays(daysBefore)).isAfter(watchedSince))
                .filter(daysBefore -> heldBackUntil == null || !heldBackUntil.isAfter(dueOn))
                .map(daysBefore -> new Step(daysBefore, timeOf(later(dueOn.minusDays(daysBefore), heldBackUntil))))
                .sorted(Comparator.comparing(Step::at)
                        .thenComparing(Comparator.comparingInt(Step::daysBefore).reversed()))
                .toList();
    }

    /** How many days are left until the due date; negative after it. */
    int daysLeft(LocalDate dueOn, Instant now) {
        return Math.toIntExact(ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), dueOn));
    }

    private Instant timeOf(LocalDate day) {
        return NoticeTime.on(day, zone);
    }

    private static LocalDate later(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isAfter(day) ? other : day;
    }
}
