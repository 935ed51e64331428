package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.BusinessCalendar;
import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.actionitem.ActionItemProjectionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks after publication whether the action items had their effect, again and again until there is nothing left. */
@ApplicationScoped
@Transactional
public class FollowUpService {

    private final PostmortemRepository postmortems;
    private final FollowUpRepository followUps;
    private final ActionItemProjectionService actionItems;
    private final PostmortemEventPublisher events;
    private final Deadlines deadlines;
    private final BusinessCalendar calendar;
    private final AuditLog audit;
    private final Clock clock;

    FollowUpService(
            PostmortemRepository postmortems,
            FollowUpRepository followUps,
            ActionItemProjectionService actionItems,
            PostmortemEventPublisher events,
            Deadlines deadlines,
            BusinessCalendar calendar,
            AuditLog audit,
            Clock clock) {
        this.postmortems = postmortems;
        this.followUps = followUps;
        this.actionItems = actionItems;
        this.events = events;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    public FollowUpOverview get(EntityRef ref, Actor actor) {
        return stateOf(postmortems.require(ref, LockModeType.NONE, actor));
    }

    /** Sets the day; also after publication, and until the postmortem is closed. */
    public FollowUpOverview schedule(EntityRef ref, Precondition precondition, LocalDate reviewOn, Actor actor) {
        Postmortem postmortem = postmortems.require(ref, LockModeType.PESSIMISTIC_WRITE, actor);
        precondition.require(postmortem.followUpRevision());
        requireNotClosed(postmortem);
        LocalDate before = postmortem.followUpReviewOn();
        if (postmortem.scheduleFollowUp(reviewOn)) {
            deadlines.scheduleFollowUpTimer(postmortem);
            events.followUpScheduled(postmortem, reviewOn);
            audit(
                    actor,
                    "follow-up-review.scheduled",
                    postmortem,
                    before == null ? null : Map.of("reviewOn", before),
                    Map.of("reviewOn", reviewOn));
        }
        return stateOf(postmortem);
    }

    /**
     * Says what came of a review. Without a next one the postmortem is closed, which needs an approver and every action
     * item verified, dropped or accepted as it is.
     */
    public FollowUpOverview hold(EntityRef ref, Precondition precondition, FollowUpOutcome held, Actor actor) {
        Postmortem postmortem = postmortems.require(ref, LockModeType.PESSIMISTIC_WRITE, actor);
        boolean closes = held.nextReviewOn() == null;
        if (closes && !actor.mayApprove()) {
            throw StandardProblem.FORBIDDEN.because("Closing a postmortem needs the role approver.");
        }
        precondition.require(postmortem.followUpRevision());
        requireNotClosed(postmortem);
        if (!postmortem.status().isPublished()) {
            throw PostmortemProblem.POSTMORTEM_NOT_PUBLISHED.because(
                    postmortem.key() + " is " + postmortem.status() + "; publish it before its actions are reviewed.");
        }
        if (closes) {
            requireSettled(stateOf(postmortem), held);
        }
        Instant now = clock.instant();
        followUps.persist(new FollowUp(postmortem.id(), held, actor, now));
        postmortem.holdFollowUp(held.nextReviewOn());
        deadlines.scheduleFollowUpTimer(postmortem);
        events.followUpHeld(postmortem, held, actor, now);
        audit(
                actor,
                closes ? "postmortem.closed" : "follow-up-review.held",
                postmortem,
                null,
                Map.of("heldAt", held.heldAt(), "outcome", held.outcome(), "accepted", held.accepted()));
        return stateOf(postmortem);
    }

    private static void requireSettled(FollowUpOverview state, FollowUpOutcome held) {
        Set<String> accepted = held.accepted().stream().map(AcceptedAction::key).collect(Collectors.toSet());
        List<String> unfinished = state.unfinished().stream()
                .map(ActionItem::key)
                .filter(key -> !accepted.contains(key))
                .toList();
        if (!unfinished.isEmpty()) {
            throw PostmortemProblem.ACTION_ITEMS_UNFINISHED
                    .because("These action items are neither verified nor dropped: " + String.join(", ", unfinished)
                            + ". Accept them with a reason, or set the next review.")
                    .with("unfinishedActionItems", unfinished);
        }
    }

    private static void requireNotClosed(Postmortem postmortem) {
        if (postmortem.status() == PostmortemStatus.CLOSED) {
            throw PostmortemProblem.POSTMORTEM_CLOSED.because(
                    postmortem.key() + " is closed; there is nothing left to review.");
        }
    }

    private FollowUpOverview stateOf(Postmortem postmortem) {
        LocalDate on = postmortem.followUpReviewOn();
        return new FollowUpOverview(
                postmortem,
                actionItems.findByPostmortem(postmortem.id()),
                followUps.findInOrder(postmortem.id()),
                on == null || calendar.isBusinessDay(on)
                        ? null
                        : on + " is not a working day; the next one is " + calendar.businessDayFrom(on) + ".");
    }

    private void audit(
            Actor actor,
            String action,
            Postmortem postmortem,
            @Nullable Map<String, Object> before,
            Map<String, Object> after) {
        audit.record(actor, action, AuditSubject.of(PostmortemService.SUBJECT, postmortem.id()), before, after);
    }
}
