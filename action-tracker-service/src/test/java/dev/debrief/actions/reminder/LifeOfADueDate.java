package dev.debrief.actions.reminder;

import dev.debrief.actions.escalation.EscalationLevel;
import dev.debrief.actions.escalation.EscalationPolicy;
import dev.debrief.platform.calendar.BusinessCalendar;
import dev.debrief.platform.calendar.PublicHolidays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets time pass for a due date with a controlled clock, and fires its timers as a service does. */
final class LifeOfADueDate {

    private static final List<EscalationLevel> LEVELS = Stream.of(1, 3, 5)
            .map(days -> new EscalationLevel(days, Map.of(), List.of("team:leads")))
            .toList();

    private final UUID item = UUID.randomUUID();
    private final ZoneId zone;
    private final ReminderLadder ladder;
    private final EscalationSchedule schedule;
    private final List<String> log = new ArrayList<>();

    private DueDate dueDate;
    private @Nullable LocalDate heldBackUntil;
    private Optional<Instant> reminder = Optional.empty();
    private Optional<Instant> escalation = Optional.empty();
    private Optional<Instant> verification = Optional.empty();
    private Instant now;

    LifeOfADueDate(ZoneId zone, String region, LocalDate dueOn, Instant committedAt) {
        EscalationPolicy policy =
                new EscalationPolicy(EscalationPolicy.builtIn().reminderDays(), LEVELS);
        this.zone = zone;
        this.ladder = new ReminderLadder(zone, policy.reminderDays());
        this.schedule = new EscalationSchedule(
                new BusinessCalendar(
                        zone,
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0),
                        Set.of(),
                        PublicHolidays.of(region)::contains),
                policy);
        this.now = committedAt;
        this.dueDate = new DueDate(item, dueOn);
        watch();
    }

    private void watch() {
        dueDate.watch(now);
        reminder = dueDate.nextReminder(ladder, heldBackUntil, now);
        escalation = dueDate.nextEscalation(schedule).map(EscalationSchedule.Step::at);
    }

    /** Fires what is due until then, each when it is due. */
    LifeOfADueDate until(String end) {
        Instant last = Instant.parse(end);
        for (Optional<Instant> next = next(); next.isPresent() && !next.get().isAfter(last); next = next()) {
            now = next.get().isAfter(now) ? next.get() : now;
            fire();
        }
        now = last;
        return this;
    }

    /** Nothing fires until then. */
    LifeOfADueDate downUntil(String end) {
        now = Instant.parse(end);
        fire();
        return this;
    }

    /** The due date moves now. */
    LifeOfADueDate moveTo(String dueOn) {
        dueDate.release();
        dueDate = new DueDate(item, LocalDate.parse(dueOn));
        heldBackUntil = null;
        watch();
        return this;
    }

    /** Work is complete now, and begins again then. */
    LifeOfADueDate doneUntil(String reopenedAt) {
        return finish().until(reopenedAt).reopen();
    }

    /** No work remains from now on, and nothing is to be verified. */
    LifeOfADueDate finish() {
        dueDate.release();
        reminder = Optional.empty();
        escalation = Optional.empty();
        return this;
    }

    /** Work is complete now, and its effect is observed for some days. */
    LifeOfADueDate complete(int observationDays) {
        finish();
        verification = Optional.of(NoticeTime.on(VerificationTimer.endOfObservation(now, observationDays, zone), zone));
        return this;
    }

    /** Work begins again now. */
    LifeOfADueDate reopen() {
        verification = Optional.empty();
        watch();
        return this;
    }

    /** What the item was for happens again now, and the due date is the same. */
    LifeOfADueDate recur() {
        dueDate.startOver();
        return reopen();
    }

    LifeOfADueDate snoozeUntil(String day) {
        heldBackUntil = LocalDate.parse(day);
        reminder = dueDate.nextReminder(ladder, heldBackUntil, now);
        return this;
    }

    LifeOfADueDate endSnooze() {
        heldBackUntil = null;
        reminder = dueDate.nextReminder(ladder, null, now);
        return this;
    }

    /**
     * What was sent, such as {@code 2025-03-25T08:00:00Z in 7}, {@code 2025-04-02T07:00:00Z level 1} and
     * {@code 2025-04-14T07:00:00Z verify}.
     */
    List<String> sent() {
        return log;
    }

    private Optional<Instant> next() {
        return Stream.of(reminder, escalation, verification)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private void fire() {
        if (isDue(reminder)) {
            dueDate.remind(ladder, heldBackUntil, now).ifPresent(daysLeft -> log.add(now + " in " + daysLeft));
            reminder = dueDate.nextReminder(ladder, heldBackUntil, now);
        }
        if (isDue(escalation)) {
            dueDate.escalate(schedule, now).forEach(step -> log.add(now + " level " + step.number()));
            escalation = dueDate.nextEscalation(schedule).map(EscalationSchedule.Step::at);
        }
        if (isDue(verification)) {
            log.add(now + " verify");
            verification = Optional.empty();
        }
    }

    private boolean isDue(Optional<Instant> timer) {
        return timer.isPresent() && !timer.get().isAfter(now);
    }
}
