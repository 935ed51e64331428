package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Reviewers were asked to review a submitted postmortem. */
@EventType(
        aggregate = Aggregate.POSTMORTEM,
        name = "review-requested",
        definition = "Reviewers were asked to review a submitted postmortem.")
public record ReviewRequested(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,

        @Description("The reviewers: people, teams or roles (role:approver)")
        List<Person> reviewers,

        @Description("Who requested the review") Person by,
        @Description("When") Instant at)
        implements PostmortemEvent {

    public ReviewRequested {
        Objects.requireNonNull(postmortem, "postmortem");
        reviewers = List.copyOf(reviewers);
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
