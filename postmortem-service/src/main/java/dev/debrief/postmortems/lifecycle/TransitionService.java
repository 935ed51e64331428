package dev.debrief.postmortems.lifecycle;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.check.CheckService;
import dev.debrief.postmortems.details.PostmortemDetails;
import dev.debrief.postmortems.details.PostmortemReader;
import dev.debrief.postmortems.followup.FollowUpSchedule;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.postmortem.PostmortemTransition;
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
    private final FollowUpSchedule followUps;
    private final PostmortemReader reader;

    TransitionService(
            PostmortemAccess postmortems,
            CheckService checks,
            TransitionExecutor executor,
            ReviewService reviews,
            FollowUpSchedule followUps,
            PostmortemReader reader) {
        this.postmortems = postmortems;
        this.checks = checks;
        this.executor = executor;
        this.reviews = reviews;
        this.followUps = followUps;
        this.reader = reader;
    }

    /**
     * Performs a transition.
     *
     * @param waivers reasons why failed checks need not pass; only approvers may give them
     * @throws dev.debrief.platform.problem.ProblemException TRANSITION_NOT_ALLOWED, CHECKS_FAILED or FORBIDDEN
     */
    @Transactional
    public PostmortemDetails transition(
            EntityRef ref,
            Precondition precondition,
            PostmortemTransition transition,
            @Nullable String comment,
            List<CheckWaiver> waivers,
            Actor actor) {
        Postmortem postmortem = postmortems.locked(ref, actor);
        if (transition.needsApprover() && !actor.mayApprove()) {
            throw StandardProblem.FORBIDDEN.because(transition + " needs the role approver.");
        }
        precondition.require(postmortem.revision());
        postmortem.requireAllowed(transition);
        List<CheckWaiver> needed = checks.require(postmortem, transition, waivers, actor);
        executor.execute(postmortem, transition, comment, needed, actor);
        if (transition == PostmortemTransition.SUBMIT) {
            reviews.startReview(postmortem, actor);
        } else if (transition == PostmortemTransition.PUBLISH) {
            followUps.startAfterPublication(postmortem);
        }
        return reader.read(postmortem);
    }
}
