package dev.debrief.actions.reminder;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.action.DeadlineEventService;
import dev.debrief.actions.action.DueDateService;
import dev.debrief.actions.policy.ActionPolicyService;
import dev.debrief.platform.time.OrganisationClock;
import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import dev.debrief.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Publishes once per completion that the effect of an item was observed long enough to verify it. */
@ApplicationScoped
class VerificationTimer implements TimerHandler {

    static final String KIND = "action-item-verification-due";

    private final DueDateService items;
    private final DeadlineEventService events;
    private final VerificationRepository published;
    private final ActionPolicyService policies;
    private final Timers timers;
    private final OrganisationClock organisation;
    private final Clock clock;

    VerificationTimer(
            DueDateService items,
            DeadlineEventService events,
            VerificationRepository published,
            ActionPolicyService policies,
            Timers timers,
            OrganisationClock organisation,
            Clock clock) {
        this.items = items;
        this.events = events;
        this.published = published;
        this.policies = policies;
        this.timers = timers;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(DueTimer due) {
        ActionItem item = items.lock(UUID.fromString(due.subjectId())).orElseThrow();
        Instant now = FiringTime.of(due, clock);
        dueOn(item).ifPresent(dueOn -> {
            if (at(dueOn).isAfter(now)) {
                timers.arm(KIND, due.subjectId(), at(dueOn)); // the policy or the zone has changed
            } else if (published.markPublished(item.id(), item.statusSince(), now)) {
                events.publishVerificationDue(item, item.statusSince(), dueOn);
            }
        });
    }

    /** Arms the timer of an item that is done and was not published yet; disarms that of others. */
    void arm(ActionItem item) {
        String subject = item.id().toString();
        dueOn(item)
                .filter(dueOn -> !published.isPublished(item.id(), item.statusSince()))
                .ifPresentOrElse(dueOn -> timers.arm(KIND, subject, at(dueOn)), () -> timers.disarm(KIND, subject));
    }

    /** The day on which the observation of an item that is done ends; empty for others, or without an observation. */
    Optional<LocalDate> dueOn(ActionItem item) {
        int days = policies.current().settings().observationDays();
        return item.status() == ActionItemStatus.DONE && days > 0
                ? Optional.of(endOfObservation(item.statusSince(), days, organisation.zone()))
                : Optional.empty();
    }

    static LocalDate endOfObservation(Instant completedAt, int days, ZoneId zone) {
        return LocalDate.ofInstant(completedAt, zone).plusDays(days);
    }

    private Instant at(LocalDate dueOn) {
        return NoticeTime.on(dueOn, organisation.zone());
    }
}
