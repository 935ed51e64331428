package dev.debrief.postmortems.review;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.postmortem.PostmortemStatus;
import dev.debrief.postmortems.postmortem.PostmortemTransition;
import dev.debrief.postmortems.transition.TransitionExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Assigns reviewers and records their verdicts. */
@ApplicationScoped
@Transactional
public class ReviewService {

    private final ReviewRepository reviews;
    private final ReviewerAssignmentRepository assignments;
    private final PostmortemAccess postmortems;
    private final TransitionExecutor transitions;
    private final ReviewPolicyService policies;
    private final FourEyesService fourEyes;
    private final ReviewEventPublisher events;
    private final AuditLog audit;
    private final Clock clock;

    ReviewService(
            ReviewRepository reviews,
            ReviewerAssignmentRepository assignments,
            PostmortemAccess postmortems,
            TransitionExecutor transitions,
            ReviewPolicyService policies,
            FourEyesService fourEyes,
            ReviewEventPublisher events,
            AuditLog audit,
            Clock clock) {
        this.reviews = reviews;
        this.assignments = assignments;
        this.postmortems = postmortems;
        this.transitions = transitions;
        this.policies = policies;
        this.fourEyes = fourEyes;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    public AssignedReviewers assignedReviewers(EntityRef ref, Actor actor) {
        return AssignedReviewers.of(
                assignments.of(postmortems.visible(ref, actor).id()));
    }

    /** Replaces the reviewers. Those who stay keep their verdicts; new ones are asked at once while it is in review. */
    public AssignedReviewers choose(EntityRef ref, Precondition precondition, List<Person> people, Actor actor) {
        Postmortem postmortem = postmortems.locked(ref, actor);
        ReviewerAssignment assignment = assignments.of(postmortem.id());
        precondition.require(assignment.revision());
        requireVisible(postmortem, people);
        long before = assignment.revision();
        List<String> handlesBefore = handles(assignment);
        List<Reviewer> added = assignment.choose(people);
        if (assignment.revision() != before) {
            assignments.persist(assignment);
            audit.record(
                    actor,
                    "reviewers.chosen",
                    postmortem.auditSubject(),
                    Map.of("reviewers", handlesBefore),
                    Map.of("reviewers", handles(assignment)));
        }
        if (postmortem.status() == PostmortemStatus.IN_REVIEW) {
            request(postmortem, added, actor);
            returnIfDecided(postmortem);
        }
        return AssignedReviewers.of(assignment);
    }

    private void request(Postmortem postmortem, List<Reviewer> reviewers, Actor actor) {
        if (!reviewers.isEmpty()) {
            events.publish(postmortem, List.of(new ReviewDomainEvent.Requested(reviewers, actor, clock.instant())));
        }
    }

    private static void requireVisible(Postmortem postmortem, List<Person> people) {
        ProblemException problem = ReviewProblem.REVIEWER_CANNOT_SEE.because(postmortem.key()
                + " is restricted. Make these people participants of its incident first, or choose others.");
        boolean hidden = false;
        for (int i = 0; i < people.size(); i++) {
            String handle = people.get(i).handle();
            if (!handle.startsWith(Reviewer.ROLE) && !postmortem.isVisibleTo(handle)) {
                problem.at("/reviewers/" + i + "/handle", "may not see the postmortem");
                hidden = true;
            }
        }
        if (hidden) {
            throw problem;
        }
    }

    /** Asks all reviewers again after a postmortem, locked by the caller, was submitted. */
    public List<Reviewer> startReview(Postmortem postmortem, Actor actor) {
        postmortems.startSubmission(postmortem.id());
        List<Reviewer> reviewers = assignments.of(postmortem.id()).resetVerdicts();
        request(postmortem, reviewers, actor);
        return reviewers;
    }

    /**
     * Records the verdict of a reviewer or an approver. Once enough reviewers have spoken, a request for changes
     * returns the postmortem to its authors.
     *
     * @param comment what should change; not null with CHANGES_REQUESTED
     */
    public Review review(EntityRef ref, Verdict verdict, @Nullable String comment, Actor actor) {
        Postmortem postmortem = postmortems.locked(ref, actor);
        ReviewerAssignment assignment = assignments.of(postmortem.id());
        if (!assignment.includes(actor) && !actor.mayApprove()) {
            throw StandardProblem.FORBIDDEN.because(
                    "You are not a reviewer of " + postmortem.key() + "; comment on it, or ask to be made a reviewer.");
        }
        if (postmortem.status() != PostmortemStatus.IN_REVIEW) {
            throw ReviewProblem.NOT_IN_REVIEW
                    .because(postmortem.key() + " is " + postmortem.status()
                            + "; reviews are possible between SUBMIT and APPROVE.")
                    .with("postmortemStatus", postmortem.status());
        }
        if (verdict == Verdict.APPROVED) {
            fourEyes.requireMayAgree(postmortem, actor);
        }
        Instant now = clock.instant();
        Review review = new Review(postmortem.id(), verdict, comment, actor, now);
        reviews.persist(review);
        assignment.recordVerdict(verdict, actor, now);
        audit.record(actor, "review.given", postmortem.auditSubject(), null, Map.of("verdict", verdict));
        if (verdict == Verdict.APPROVED) {
            List<Reviewer> outstanding = assignment.outstanding();
            events.publish(postmortem, List.of(new ReviewDomainEvent.Approved(comment, outstanding, actor, now)));
        }
        returnIfDecided(postmortem);
        return review;
    }

    /** Everybody who has to speak may do so before a request for changes returns the postmortem to its authors. */
    private void returnIfDecided(Postmortem postmortem) {
        ReviewRound round = round(postmortem);
        if (round.endsWithChanges()) {
            List<Review> objections = round.objections();
            transitions.execute(
                    postmortem,
                    PostmortemTransition.REQUEST_CHANGES,
                    round.requestedChanges(),
                    List.of(),
                    objections.get(objections.size() - 1).by());
        }
    }

    /** What was said about a postmortem since its last submission. */
    public ReviewRound round(Postmortem postmortem) {
        List<Reviewer> reviewers = assignments.of(postmortem.id()).reviewers();
        return new ReviewRound(
                reviewers,
                policies.current().settings().required(reviewers.size()),
                transitions
                        .lastSubmission(postmortem.id())
                        .map(since -> reviews.findSince(postmortem.id(), since))
                        .orElse(List.of()));
    }

    /** All verdicts on a postmortem that the caller may see, oldest first. */
    public List<Review> verdicts(UUID postmortemId) {
        return reviews.findAll(postmortemId);
    }

    /** Newest first. */
    public List<Review> list(EntityRef ref, PageRequest page, Actor actor) {
        return reviews.list(postmortems.visible(ref, actor).id(), page);
    }

    private static List<String> handles(ReviewerAssignment assignment) {
        return assignment.reviewers().stream().map(Reviewer::handle).toList();
    }
}
