package dev.debrief.postmortems.lifecycle;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.check.CheckService;
import dev.debrief.postmortems.check.NewWaiver;
import dev.debrief.postmortems.details.PostmortemDetails;
import dev.debrief.postmortems.details.PostmortemReader;
import dev.debrief.postmortems.drafting.DraftingService;
import dev.debrief.postmortems.followup.FollowUpSchedule;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.postmortem.PostmortemTransition;
import dev.debrief.postmortems.review.FourEyesService;
import dev.debrief.postmortems.review.ReviewService;
import dev.debrief.postmortems.transition.CheckWaiver;
import dev.debrief.postmortems.transition.TransitionExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Performs transitions on request, with their permissions and checks. */
@ApplicationScoped
public class TransitionService {

    private final PostmortemAccess postmortems;
    private final CheckService checks;
    private final TransitionExecutor executor;
    private final ReviewService reviews;
    private final FourEyesService fourEyes;
    private final FollowUpSchedule followUps;
    private final DraftingService drafting;
    private final PostmortemReader reader;

    TransitionService(
            PostmortemAccess postmortems,
            CheckService checks,
            TransitionExecutor executor,
            ReviewService reviews,
            FourEyesService fourEyes,
            FollowUpSchedule followUps,
            DraftingService drafting,
            PostmortemReader reader) {
        this.postmortems = postmortems;
        this.checks = checks;
        this.executor = executor;
        this.reviews = reviews;
        this.fourEyes = fourEyes;
        this.followUps = followUps;
        this.drafting = drafting;
        this.reader = reader;
    }

    /**
     * Performs a transition.
     *
     * @param waivers findings that do not count; only approvers may waive them
     * @throws dev.debrief.platform.problem.ProblemException TRANSITION_NOT_ALLOWED, CHECKS_FAILED, FOUR_EYES or
     *     FORBIDDEN
     */
    @Transactional
    public PostmortemDetails transition(
            EntityRef ref,
            Precondition precondition,
            PostmortemTransition transition,
            @Nullable String comment,
            List<NewWaiver> waivers,
            Actor actor) {
        Postmortem postmortem = postmortems.locked(ref, actor);
        if (transition.needsApprover() && !actor.mayApprove()) {
            throw StandardProblem.FORBIDDEN.because(transition + " needs the role approver.");
        }
        precondition.require(postmortem.revision());
        postmortem.requireAllowed(transition);
        requireFourEyes(postmortem, transition, waivers, actor);
        checks.waive(postmortem, waivers, actor);
        List<CheckWaiver> needed = checks.require(postmortem, transition, actor);
        executor.execute(postmortem, transition, comment, needed, actor);
        if (transition == PostmortemTransition.SUBMIT) {
            reviews.startReview(postmortem, actor);
        } else if (transition == PostmortemTransition.PUBLISH) {
            followUps.startAfterPublication(postmortem);
        } else if (transition == PostmortemTransition.REVISE) {
            drafting.followIncidents(postmortem, actor);
        }
        return reader.read(postmortem);
    }

    private void requireFourEyes(
            Postmortem postmortem, PostmortemTransition transition, List<NewWaiver> waivers, Actor actor) {
        if (transition == PostmortemTransition.APPROVE) {
            fourEyes.requireMayApprove(postmortem, actor);
        } else if (transition == PostmortemTransition.SUBMIT && !waivers.isEmpty() && actor.mayApprove()) {
            fourEyes.requireSomebodyElseWaived(postmortem);
        }
    }
}
