package dev.debrief.actions.reminder;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.DueDateService;
import dev.debrief.actions.escalation.EscalationPolicyListener;
import dev.debrief.actions.policy.ActionPolicy;
import dev.debrief.actions.policy.ActionPolicyListener;
import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import dev.debrief.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Arms the timers of existing items anew after a policy was changed. Many have no timer left that would apply it: all
 * levels were reached, or nothing was to be sent. It begins when no replica uses the version before any more, and
 * continues item by item in batches, so that other timers fire in between.
 */
@ApplicationScoped
class PolicyChangeTimer implements TimerHandler, EscalationPolicyListener, ActionPolicyListener {

    static final String KIND = "action-item-policy-changed";

    /** Longer than a version is cached and a transaction with it lasts. */
    private static final Duration DELAY = Duration.ofMinutes(1);

    private static final int BATCH = 200;

    private final DueDateService items;
    private final DueDateRepository dueDates;
    private final VerificationRepository completions;
    private final ReminderTimer reminders;
    private final EscalationTimer escalations;
    private final VerificationTimer verifications;
    private final Timers timers;
    private final Clock clock;

    PolicyChangeTimer(
            DueDateService items,
            DueDateRepository dueDates,
            VerificationRepository completions,
            ReminderTimer reminders,
            EscalationTimer escalations,
            VerificationTimer verifications,
            Timers timers,
            Clock clock) {
        this.items = items;
        this.dueDates = dueDates;
        this.completions = completions;
        this.reminders = reminders;
        this.escalations = escalations;
        this.verifications = verifications;
        this.timers = timers;
        this.clock = clock;
    }

    private enum Timing {
        DUE_DATES,
        VERIFICATIONS
    }

    /** Which timers are armed anew, and from which item on. @param after the id before the first */
    private record Position(Timing timing, UUID after) {

        private static final UUID BEFORE_ALL = new UUID(0, 0);

        static Position start(Timing timing) {
            return new Position(timing, BEFORE_ALL);
        }

        static Position parse(String subjectId) {
            int separator = subjectId.indexOf('/');
            return new Position(
                    Timing.valueOf(subjectId.substring(0, separator)),
                    UUID.fromString(subjectId.substring(separator + 1)));
        }

        String subjectId() {
            return timing + "/" + after;
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void escalationPolicyChanged() {
        begin(Timing.DUE_DATES);
    }

    @Override
    public void actionPolicyChanged(ActionPolicy before, ActionPolicy after) {
        if (before.observationDays() != after.observationDays()) {
            begin(Timing.VERIFICATIONS);
        }
    }

    private void begin(Timing timing) {
        timers.arm(KIND, Position.start(timing).subjectId(), clock.instant().plus(DELAY));
    }

    @Override
    public void fire(DueTimer due) {
        Position position = Position.parse(due.subjectId());
        List<UUID> ids = switch (position.timing()) {
            case DUE_DATES -> dueDates.itemsAfter(position.after(), BATCH);
            case VERIFICATIONS -> completions.doneItemsAfter(position.after(), BATCH);
        };
        ids.forEach(id -> arm(position.timing(), items.lock(id).orElseThrow()));
        if (ids.size() == BATCH) {
            Position next = new Position(position.timing(), ids.get(ids.size() - 1));
            timers.arm(KIND, next.subjectId(), clock.instant());
        }
    }

    private void arm(Timing timing, ActionItem item) {
        switch (timing) {
            case DUE_DATES ->
                dueDates.findWatched(item.id()).ifPresent(dueDate -> {
                    reminders.arm(dueDate);
                    escalations.arm(dueDate);
                });
            case VERIFICATIONS -> verifications.arm(item);
        }
    }
}
