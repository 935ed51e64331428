package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.Instant;
import java.util.Objects;

/** A draft was submitted for review. */
@EventType(aggregate = Aggregate.POSTMORTEM, name = "submitted", definition = "A draft was submitted for review.")
public record PostmortemSubmitted(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("Who") Person by,
        @Description("When") Instant at)
        implements PostmortemEvent {

    public PostmortemSubmitted {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
