package dev.debrief.postmortems.review;

import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.Person;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Those who are asked about a postmortem. */
@Entity
@Table(name = "reviewer_assignment")
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

    /** Whoever was asked before keeps what was said. Those who are asked now and were not before. */
    List<Reviewer> choose(List<Person> people) {
        List<Reviewer> before = reviewers;
        List<Reviewer> chosen = people.stream()
                .map(person -> before.stream()
                        .filter(reviewer -> reviewer.handle().equals(person.handle()))
                        .findFirst()
                        .map(reviewer -> reviewer.withDisplayName(person.displayName()))
                        .orElseGet(() -> Reviewer.awaited(person.handle(), person.displayName())))
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

    /** It was handed in again, so all are asked again. */
    List<Reviewer> resetVerdicts() {
        if (!reviewers.isEmpty()) {
            reviewers = reviewers.stream().map(Reviewer::again).toList();
            revision++;
        }
        return reviewers;
    }

    boolean includes(Actor actor) {
        return reviewers.stream().anyMatch(reviewer -> reviewer.isAnsweredBy(actor));
    }

    void hear(Verdict verdict, Actor actor, Instant at) {
        if (includes(actor)) {
            reviewers = reviewers.stream()
                    .map(reviewer -> reviewer.isAnsweredBy(actor) ? reviewer.withVerdict(verdict, actor, at) : reviewer)
                    .toList();
            revision++;
        }
    }

    List<Reviewer> reviewers() {
        return List.copyOf(reviewers);
    }

    long revision() {
        return revision;
    }
}
