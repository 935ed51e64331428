package dev.debrief.postmortems.followup;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.calendar.BusinessCalendar;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.OrganisationClock;
import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.actionitem.ActionItemProjectionService;
import dev.debrief.postmortems.postmortem.FollowUpOutcome;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.postmortem.PostmortemDomainEvent;
import dev.debrief.postmortems.postmortem.PostmortemProblem;
import dev.debrief.postmortems.postmortem.ReviewTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Schedules and records follow-up reviews until nothing is left to review. */
@ApplicationScoped
@Transactional
public class FollowUpService {

    private final PostmortemAccess postmortems;
    private final FollowUpRepository followUps;
    private final ActionItemProjectionService actionItems;
    private final FollowUpSchedule schedule;
    private final ReviewTimes times;
    private final OrganisationClock time;
    private final BusinessCalendar calendar;
    private final AuditLog audit;
    private final Clock clock;

    FollowUpService(
            PostmortemAccess postmortems,
            FollowUpRepository followUps,
            ActionItemProjectionService actionItems,
            FollowUpSchedule schedule,
            ReviewTimes times,
            OrganisationClock time,
            BusinessCalendar calendar,
            AuditLog audit,
            Clock clock) {
        this.postmortems = postmortems;
        this.followUps = followUps;
        this.actionItems = actionItems;
        this.schedule = schedule;
        this.times = times;
        this.time = time;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    public FollowUpOverview get(EntityRef ref, Actor actor) {
        return overviewOf(postmortems.visible(ref, actor));
    }

    /** Reviews of a postmortem that the caller may see, oldest first. */
    public List<FollowUp> heldFor(UUID postmortemId) {
        return followUps.findInOrder(postmortemId);
    }

    /**
     * Sets the day, before or after publication, until the postmortem is closed. A day in the past records a review
     * that has been held: nobody is reminded of it.
     */
    public FollowUpOverview schedule(EntityRef ref, Precondition precondition, LocalDate reviewOn, Actor actor) {
        Postmortem postmortem = postmortems.locked(ref, actor);
        precondition.require(postmortem.followUpRevision());
        LocalDate before = postmortem.followUpReviewOn();
        if (!reviewOn.equals(before)) {
            times.requireDay(postmortem, reviewOn);
        }
        List<PostmortemDomainEvent> scheduled = postmortem.scheduleFollowUp(reviewOn);
        if (!scheduled.isEmpty()) {
            schedule.publish(postmortem, scheduled);
            audit.record(
                    actor,
                    "follow-up-review.scheduled",
                    postmortem.auditSubject(),
                    before == null ? null : Map.of("reviewOn", before),
                    Map.of("reviewOn", reviewOn, "recordedLater", reviewOn.isBefore(time.today())));
        }
        return overviewOf(postmortem);
    }

    /**
     * Records a review. Without a next one the postmortem is closed, which needs an approver and every action item
     * verified, dropped or accepted.
     */
    public FollowUpOverview hold(EntityRef ref, Precondition precondition, FollowUpOutcome held, Actor actor) {
        Postmortem postmortem = postmortems.locked(ref, actor);
        boolean closes = held.nextReviewOn() == null;
        if (closes && !actor.mayApprove()) {
            throw StandardProblem.FORBIDDEN.because("Closing a postmortem needs the role approver.");
        }
        precondition.require(postmortem.followUpRevision());
        postmortem.requireFollowUpAllowed();
        times.requireHeld(postmortem, held.heldAt());
        requireNextIsLater(held);
        if (closes) {
            requireFinished(overviewOf(postmortem), held);
        }
        Instant now = clock.instant();
        followUps.persist(new FollowUp(postmortem.id(), held, actor, now));
        schedule.publish(postmortem, postmortem.holdFollowUp(held, actor, now));
        audit.record(
                actor,
                closes ? "postmortem.closed" : "follow-up-review.held",
                postmortem.auditSubject(),
                null,
                Map.of("heldAt", held.heldAt(), "outcome", held.outcome(), "accepted", held.accepted()));
        return overviewOf(postmortem);
    }

    private void requireNextIsLater(FollowUpOutcome held) {
        LocalDate next = held.nextReviewOn();
        LocalDate heldOn = LocalDate.ofInstant(held.heldAt(), time.zone());
        if (next != null && !next.isAfter(heldOn)) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("The next review is held after this one.")
                    .at("/nextReviewOn", "must be after " + heldOn + ", the day of this review");
        }
    }

    private static void requireFinished(FollowUpOverview overview, FollowUpOutcome held) {
        List<String> accepted = held.acceptedKeys();
        List<String> unfinished = overview.unfinished().stream()
                .map(ActionItem::key)
                .filter(key -> !accepted.contains(key))
                .toList();
        if (!unfinished.isEmpty()) {
            throw PostmortemProblem.ACTION_ITEMS_UNFINISHED
                    .because("These action items are neither verified nor dropped: " + String.join(", ", unfinished)
                            + ". Accept them with a reason, or schedule the next review.")
                    .with("unfinishedActionItems", unfinished);
        }
    }

    private FollowUpOverview overviewOf(Postmortem postmortem) {
        LocalDate on = postmortem.followUpReviewOn();
        return new FollowUpOverview(
                postmortem,
                actionItems.findByPostmortem(postmortem.id()),
                followUps.findInOrder(postmortem.id()),
                on == null || calendar.isBusinessDay(on)
                        ? null
                        : on + " is not a business day; the next one is " + calendar.businessDayFrom(on) + ".");
    }
}
