package dev.debrief.postmortems.review;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks people what they say to postmortems, and hears it. */
@ApplicationScoped
@Transactional
public class ReviewService {

    private final ReviewRepository reviews;
    private final ReviewerAssignmentRepository assignments;
    private final ReviewPostmortemPort postmortems;
    private final AuditLog audit;
    private final Clock clock;

    ReviewService(
            ReviewRepository reviews,
            ReviewerAssignmentRepository assignments,
            ReviewPostmortemPort postmortems,
            AuditLog audit,
            Clock clock) {
        this.reviews = reviews;
        this.assignments = assignments;
        this.postmortems = postmortems;
        this.audit = audit;
        this.clock = clock;
    }

    public AssignedReviewers panel(EntityRef postmortem, Actor actor) {
        return AssignedReviewers.of(
                assignments.of(postmortems.forReading(postmortem, actor).postmortemId()));
    }

    /** Those who are asked about a postmortem that the caller may see. */
    public List<Reviewer> of(UUID postmortemId) {
        return assignments.of(postmortemId).reviewers();
    }

    /** Says who is asked from now on; those who were before keep what they said. */
    public AssignedReviewers choose(EntityRef ref, Precondition precondition, List<Person> people, Actor actor) {
        ReviewContext postmortem = postmortems.forReview(ref, actor);
        ReviewerAssignment panel = assignments.of(postmortem.postmortemId());
        precondition.require(panel.revision());
        requireVisible(postmortem, people);
        long before = panel.revision();
        List<Reviewer> added = panel.choose(people);
        if (panel.revision() != before) {
            assignments.persist(panel);
            record(actor, "reviewers.chosen", postmortem.postmortemId(), Map.of("reviewers", handles(panel)));
        }
        if (postmortem.inReview() && !added.isEmpty()) {
            postmortems.asked(postmortem.postmortemId(), added, actor);
        }
        return AssignedReviewers.of(panel);
    }

    private static void requireVisible(ReviewContext postmortem, List<Person> people) {
        ProblemException problem = ReviewProblem.REVIEWER_CANNOT_SEE.because(
                postmortem.key() + " is restricted. Make them participants of its incident first, or ask others.");
        boolean hidden = false;
        for (int i = 0; i < people.size(); i++) {
            if (!postmortem.canBeSeenBy(people.get(i).handle())) {
                problem.at("/reviewers/" + i + "/handle", "may not see the postmortem");
                hidden = true;
            }
        }
        if (hidden) {
            throw problem;
        }
    }

    /** It was handed in, so all who are asked are asked afresh. */
    public List<Reviewer> startReview(UUID postmortemId) {
        return assignments.of(postmortemId).resetVerdicts();
    }

    /**
     * Hears what somebody who is asked, or an approver, says. A request for changes sends the postmortem back.
     *
     * @param comment what should change; not null with CHANGES_REQUESTED
     */
    public Review review(EntityRef ref, Verdict verdict, @Nullable String comment, Actor actor) {
        ReviewContext postmortem = postmortems.forReview(ref, actor);
        UUID id = postmortem.postmortemId();
        ReviewerAssignment panel = assignments.of(id);
        if (!panel.includes(actor) && !actor.mayApprove()) {
            throw StandardProblem.FORBIDDEN.because("You are not asked for a review of " + postmortem.key()
                    + "; comment on it, or let yourself be made a reviewer.");
        }
        if (!postmortem.inReview()) {
            throw ReviewProblem.NOT_IN_REVIEW
                    .because(postmortem.key() + " is " + postmortem.status()
                            + "; what reviewers say is heard from SUBMIT to APPROVE.")
                    .with("postmortemStatus", postmortem.status());
        }
        Instant now = clock.instant();
        Review review = new Review(id, verdict, comment, actor, now);
        reviews.persist(review);
        panel.hear(verdict, actor, now);
        record(actor, "review.given", id, Map.of("verdict", verdict));
        if (verdict == Verdict.APPROVED) {
            List<Reviewer> outstanding =
                    panel.reviewers().stream().filter(Reviewer::awaitsApproval).toList();
            postmortems.approved(id, comment, outstanding, actor);
        } else {
            postmortems.changesRequested(id, Objects.requireNonNull(comment), actor);
        }
        return review;
    }

    /** What was said, newest first. */
    public List<Review> list(EntityRef postmortem, PageRequest page, Actor actor) {
        return reviews.list(postmortems.forReading(postmortem, actor).postmortemId(), page);
    }

    private static List<String> handles(ReviewerAssignment panel) {
        return panel.reviewers().stream().map(Reviewer::handle).toList();
    }

    private void record(Actor actor, String action, UUID postmortemId, Map<String, Object> after) {
        audit.record(actor, action, AuditSubject.of("postmortem", postmortemId), null, after);
    }
}
