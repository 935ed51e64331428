package dev.debrief.postmortems.review;

import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.Person;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The reviewers of a postmortem. */
@Entity
class ReviewerAssignment {

    @Id
    private UUID postmortemId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reviewer> reviewers = List.of();

    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected ReviewerAssignment() {}

    ReviewerAssignment(UUID postmortemId) {
        this.postmortemId = postmortemId;
    }

    /** Replaces the reviewers; those who stay keep their verdicts. Returns the new ones. */
    List<Reviewer> choose(List<Person> people) {
        List<Reviewer> before = reviewers;
        List<Reviewer> chosen = people.stream()
                .map(person -> before.stream()
                        .filter(reviewer -> reviewer.handle().equals(person.handle()))
                        .findFirst()
                        .map(reviewer -> reviewer.withDisplayName(person.displayName()))
                        .orElseGet(() -> Reviewer.pending(person.handle(), person.displayName())))
                .toList();
        if (!chosen.equals(before)) {
            reviewers = chosen;
            revision++;
        }
        return chosen.stream()
                .filter(reviewer ->
                        before.stream().noneMatch(earlier -> earlier.handle().equals(reviewer.handle())))
                .toList();
    }

    /** Resets all verdicts after a new submission. */
    List<Reviewer> resetVerdicts() {
        if (!reviewers.isEmpty()) {
            reviewers = reviewers.stream().map(Reviewer::withoutVerdict).toList();
            revision++;
        }
        return reviewers;
    }

    boolean includes(Actor actor) {
        return reviewers.stream().anyMatch(reviewer -> reviewer.isAnsweredBy(actor));
    }

    /** A team or a role that requested changes approves only through the same person. */
    void recordVerdict(Verdict verdict, Actor actor, Instant at) {
        if (includes(actor)) {
            reviewers = reviewers.stream()
                    .map(reviewer -> reviewer.isAnsweredBy(actor) && !reviewer.objectsThroughAnother(actor)
                            ? reviewer.withVerdict(verdict, actor, at)
                            : reviewer)
                    .toList();
            revision++;
        }
    }

    /** Reviewers who have not approved yet. */
    List<Reviewer> outstanding() {
        return reviewers.stream().filter(Reviewer::awaitsApproval).toList();
    }

    List<Reviewer> reviewers() {
        return List.copyOf(reviewers);
    }

    long revision() {
        return revision;
    }
}
