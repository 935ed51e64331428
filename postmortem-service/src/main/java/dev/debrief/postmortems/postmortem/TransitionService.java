package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.check.CheckWaiver;
import dev.debrief.postmortems.review.ReviewService;
import dev.debrief.postmortems.review.Reviewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes postmortems from draft to publication. */
@ApplicationScoped
public class TransitionService {

    private final PostmortemRepository postmortems;
    private final CheckService checks;
    private final TransitionExecutor steps;
    private final ReviewService reviews;
    private final PostmortemEventPublisher events;
    private final Deadlines deadlines;

    TransitionService(
            PostmortemRepository postmortems,
            CheckService checks,
            TransitionExecutor steps,
            ReviewService reviews,
            PostmortemEventPublisher events,
            Deadlines deadlines) {
        this.postmortems = postmortems;
        this.checks = checks;
        this.steps = steps;
        this.reviews = reviews;
        this.events = events;
        this.deadlines = deadlines;
    }

    /** @param waivers why checks of the step need not pass; for approvers */
    @Transactional
    public PostmortemDetails transition(
            EntityRef ref,
            Precondition precondition,
            PostmortemTransition transition,
            @Nullable String comment,
            List<CheckWaiver> waivers,
            Actor actor) {
        Postmortem postmortem = postmortems.require(ref, LockModeType.PESSIMISTIC_WRITE, actor);
        if (transition.needsApprover() && !actor.mayApprove()) {
            throw StandardProblem.FORBIDDEN.because(transition + " needs the role approver.");
        }
        precondition.require(postmortem.revision());
        postmortem.requireAllowed(transition);
        List<CheckWaiver> needed = checks.require(postmortem, transition, waivers, actor);
        PostmortemDetails postmortemDetails = steps.take(postmortem, transition, comment, needed, actor);
        return switch (transition) {
            case SUBMIT -> requestReviews(postmortemDetails, actor);
            case PUBLISH -> followUp(postmortemDetails);
            default -> postmortemDetails;
        };
    }

    private PostmortemDetails requestReviews(PostmortemDetails postmortemDetails, Actor actor) {
        List<Reviewer> asked =
                reviews.startReview(postmortemDetails.postmortem().id());
        if (asked.isEmpty()) {
            return postmortemDetails;
        }
        events.reviewRequested(postmortemDetails.postmortem(), asked, actor);
        return postmortemDetails.withReviewers(asked);
    }

    /** The day on which the actions are looked at, unless somebody set one already. */
    private PostmortemDetails followUp(PostmortemDetails postmortemDetails) {
        Postmortem postmortem = postmortemDetails.postmortem();
        LocalDate reviewOn = deadlines.followUpAfterPublication();
        if (postmortem.followUpReviewOn() == null && postmortem.scheduleFollowUp(reviewOn)) {
            events.followUpScheduled(postmortem, reviewOn);
        }
        deadlines.scheduleFollowUpTimer(postmortem);
        return postmortemDetails;
    }
}
