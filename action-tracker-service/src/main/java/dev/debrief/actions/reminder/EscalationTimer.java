package dev.debrief.actions.reminder;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.DeadlineEventService;
import dev.debrief.actions.action.DueDateService;
import dev.debrief.actions.action.content.Owner;
import dev.debrief.actions.escalation.EscalationPolicyService;
import dev.debrief.platform.calendar.BusinessCalendar;
import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import dev.debrief.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks for help with items that stay overdue. A snooze does not hold it back; a due date that the item has not had
 * before begins with the first level again. After a downtime, each level that was reached meanwhile is published; after
 * a change of the policy, only the highest one.
 */
@ApplicationScoped
class EscalationTimer implements TimerHandler {

    static final String KIND = "action-item-escalation";

    private final DueDateService items;
    private final DeadlineEventService events;
    private final DueDateRepository dueDates;
    private final EscalationPolicyService policies;
    private final BusinessCalendar calendar;
    private final Timers timers;
    private final Clock clock;

    EscalationTimer(
            DueDateService items,
            DeadlineEventService events,
            DueDateRepository dueDates,
            EscalationPolicyService policies,
            BusinessCalendar calendar,
            Timers timers,
            Clock clock) {
        this.items = items;
        this.events = events;
        this.dueDates = dueDates;
        this.policies = policies;
        this.calendar = calendar;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(DueTimer due) {
        UUID id = UUID.fromString(due.subjectId());
        ActionItem item = items.lock(id).orElseThrow();
        dueDates.findWatched(id).ifPresent(dueDate -> escalate(item, dueDate, FiringTime.of(due, clock)));
    }

    private void escalate(ActionItem item, DueDate dueDate, Instant now) {
        dueDate.escalate(schedule(), now).forEach(step -> publish(item, dueDate, step));
        arm(dueDate);
    }

    /**
     * Moves an item to the level that it has reached by a new policy. Only that one is published: the levels before it
     * would have been reached long ago.
     */
    void applyNewPolicy(ActionItem item, DueDate dueDate, Instant now) {
        dueDate.escalate(schedule(), now).stream()
                .reduce((lower, higher) -> higher)
                .ifPresent(step -> publish(item, dueDate, step));
        arm(dueDate);
    }

    private void publish(ActionItem item, DueDate dueDate, EscalationSchedule.Step step) {
        Owner owner = item.content().owner();
        events.publishEscalated(
                item, dueDate.dueOn(), step.number(), step.level().handlesFor(owner == null ? null : owner.handle()));
    }

    /** Arms the timer of an item for the next level of its due date, or disarms it if the policy has none. */
    void arm(DueDate dueDate) {
        String subject = dueDate.actionItemId().toString();
        next(dueDate).ifPresentOrElse(at -> timers.arm(KIND, subject, at), () -> timers.disarm(KIND, subject));
    }

    void disarm(UUID actionItemId) {
        timers.disarm(KIND, actionItemId.toString());
    }

    Optional<Instant> next(DueDate dueDate) {
        return dueDate.nextEscalation(schedule()).map(EscalationSchedule.Step::at);
    }

    private EscalationSchedule schedule() {
        return new EscalationSchedule(calendar, policies.current().settings());
    }
}
