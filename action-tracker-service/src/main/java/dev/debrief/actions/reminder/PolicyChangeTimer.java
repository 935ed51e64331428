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
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Arms the timers of existing items anew after a policy was changed. Many have no timer left that would apply it: all
 * levels were reached, or nothing was to be sent. It begins when no replica uses the version before any more, and
 * continues item by item in batches, so that other timers fire in between. An item that is locked gets a timer of its
 * own, so that it does not hold up the others.
 */
@ApplicationScoped
class PolicyChangeTimer implements TimerHandler, EscalationPolicyListener, ActionPolicyListener {

    static final String KIND = "action-item-policy-changed";

    /** Longer than a version is cached and a transaction with it lasts. */
    private static final Duration DELAY = Duration.ofMinutes(1);

    /** Until an item is tried again that others have locked. */
    private static final Duration RETRY = Duration.ofSeconds(10);

    private static final int BATCH = 200;

    private final DueDateService items;
    private final FreeItemRepository freeItems;
    private final DueDateRepository dueDates;
    private final VerificationRepository completions;
    private final ReminderTimer reminders;
    private final EscalationTimer escalations;
    private final VerificationTimer verifications;
    private final Timers timers;
    private final Clock clock;

    PolicyChangeTimer(
            DueDateService items,
            FreeItemRepository freeItems,
            DueDateRepository dueDates,
            VerificationRepository completions,
            ReminderTimer reminders,
            EscalationTimer escalations,
            VerificationTimer verifications,
            Timers timers,
            Clock clock) {
        this.items = items;
        this.freeItems = freeItems;
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

    /**
     * Which timers are armed anew, and of which items.
     *
     * @param item the only one, or the one before the first
     */
    private record Position(Timing timing, UUID item, boolean only) {

        private static final UUID BEFORE_ALL = new UUID(0, 0);
        private static final String ONLY = "/only";

        static Position start(Timing timing) {
            return new Position(timing, BEFORE_ALL, false);
        }

        static Position parse(String subjectId) {
            boolean only = subjectId.endsWith(ONLY);
            int separator = subjectId.indexOf('/');
            int end = subjectId.length() - (only ? ONLY.length() : 0);
            return new Position(
                    Timing.valueOf(subjectId.substring(0, separator)),
                    UUID.fromString(subjectId.substring(separator + 1, end)),
                    only);
        }

        String subjectId() {
            return timing + "/" + item + (only ? ONLY : "");
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
        List<UUID> ids = position.only() ? List.of(position.item()) : itemsAfter(position);
        List<UUID> free = freeItems.lockFree(ids);
        Instant now = FiringTime.of(due, clock);
        free.forEach(id -> arm(position.timing(), items.lock(id).orElseThrow(), now));
        Instant later = clock.instant().plus(RETRY);
        ids.stream()
                .filter(id -> !free.contains(id))
                .forEach(id -> timers.arm(KIND, new Position(position.timing(), id, true).subjectId(), later));
        if (ids.size() == BATCH) {
            Position next = new Position(position.timing(), ids.get(ids.size() - 1), false);
            timers.arm(KIND, next.subjectId(), clock.instant());
        }
    }

    private List<UUID> itemsAfter(Position position) {
        return switch (position.timing()) {
            case DUE_DATES -> dueDates.itemsAfter(position.item(), BATCH);
            case VERIFICATIONS -> completions.doneItemsAfter(position.item(), BATCH);
        };
    }

    private void arm(Timing timing, ActionItem item, Instant now) {
        switch (timing) {
            case DUE_DATES ->
                dueDates.findWatched(item.id()).ifPresent(dueDate -> {
                    reminders.arm(dueDate);
                    escalations.applyNewPolicy(item, dueDate, now);
                });
            case VERIFICATIONS -> verifications.arm(item);
        }
    }
}
