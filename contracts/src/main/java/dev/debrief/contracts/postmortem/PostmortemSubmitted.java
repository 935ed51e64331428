package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.FactType;
import dev.debrief.contracts.Person;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A draft was handed in for review. */
@FactType(aggregate = Aggregate.POSTMORTEM, name = "submitted", definition = "A draft was handed in for review.")
public record PostmortemSubmitted(
        @Description("The postmortem after the fact") PostmortemSnapshot postmortem,
        @Description("Who") Person by,
        @Description("When") Instant at)
        implements PostmortemFact {

    public PostmortemSubmitted {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public UUID aggregateId() {
        return postmortem.postmortemId();
    }
}
