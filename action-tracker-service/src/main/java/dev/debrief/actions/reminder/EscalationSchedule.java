package dev.debrief.actions.reminder;

import dev.debrief.actions.escalation.EscalationLevel;
import dev.debrief.actions.escalation.EscalationPolicy;
import dev.debrief.platform.calendar.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When an overdue item reaches the levels of a policy: at the time of notices on a working day. */
final class EscalationSchedule {

    private final BusinessCalendar calendar;
    private final List<EscalationLevel> levels;

    EscalationSchedule(BusinessCalendar calendar, EscalationPolicy policy) {
        this.calendar = calendar;
        this.levels = policy.levels();
    }

    /**
     * A level and when it is reached.
     *
     * @param number 1 is the first
     */
    record Step(int number, EscalationLevel level, Instant at) {}

    /**
     * The day after which an item counts as overdue: its due date. If that was past already when the team committed to
     * the item or when work began again, that day.
     */
    LocalDate lastDay(LocalDate dueOn, Instant committedAt) {
        LocalDate committedOn = LocalDate.ofInstant(committedAt, calendar.zone());
        return committedOn.isAfter(dueOn) ? committedOn : dueOn;
    }

    /** The level after one; empty if it is the last. @param reached 0 for none */
    Optional<Step> after(int reached, LocalDate lastDay) {
        if (reached >= levels.size()) {
            return Optional.empty();
        }
        EscalationLevel level = levels.get(reached);
        LocalDate day = calendar.businessDayAfter(lastDay, level.afterBusinessDays());
        return Optional.of(new Step(reached + 1, level, NoticeTime.on(day, calendar.zone())));
    }
}
