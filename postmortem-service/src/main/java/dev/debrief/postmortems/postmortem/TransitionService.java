package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.CommonProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.check.Waiver;
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
    private final StepTaker steps;
    private final ReviewService reviews;
    private final PostmortemFacts facts;
    private final Terms terms;

    TransitionService(
            PostmortemRepository postmortems,
            CheckService checks,
            StepTaker steps,
            ReviewService reviews,
            PostmortemFacts facts,
            Terms terms) {
        this.postmortems = postmortems;
        this.checks = checks;
        this.steps = steps;
        this.reviews = reviews;
        this.facts = facts;
        this.terms = terms;
    }

    /** @param waivers why checks of the step need not pass; for approvers */
    @Transactional
    public WholePostmortem transition(
            EntityRef ref,
            Precondition precondition,
            PostmortemTransition transition,
            @Nullable String comment,
            List<Waiver> waivers,
            Actor actor) {
        Postmortem postmortem = postmortems.require(ref, LockModeType.PESSIMISTIC_WRITE, actor);
        if (transition.needsApprover() && !actor.mayApprove()) {
            throw CommonProblem.FORBIDDEN.because(transition + " needs the role approver.");
        }
        precondition.require(postmortem.revision());
        postmortem.requireAllowed(transition);
        List<Waiver> needed = checks.require(postmortem, transition, waivers, actor);
        WholePostmortem whole = steps.take(postmortem, transition, comment, needed, actor);
        return switch (transition) {
            case SUBMIT -> ask(whole, actor);
            case PUBLISH -> followUp(whole);
            default -> whole;
        };
    }

    private WholePostmortem ask(WholePostmortem whole, Actor actor) {
        List<Reviewer> asked = reviews.begin(whole.postmortem().id());
        if (asked.isEmpty()) {
            return whole;
        }
        facts.reviewRequested(whole.postmortem(), asked, actor);
        return whole.asking(asked);
    }

    /** The day on which the actions are looked at, unless somebody set one already. */
    private WholePostmortem followUp(WholePostmortem whole) {
        Postmortem postmortem = whole.postmortem();
        LocalDate reviewOn = terms.followUpAfterPublication();
        if (postmortem.followUpReviewOn() == null && postmortem.scheduleFollowUp(reviewOn)) {
            facts.followUpScheduled(postmortem, reviewOn);
        }
        terms.watchFollowUp(postmortem);
        return whole;
    }
}
