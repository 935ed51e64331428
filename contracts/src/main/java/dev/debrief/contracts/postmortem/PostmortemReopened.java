package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.Instant;
import java.util.Objects;

/**
 * A published or closed postmortem was reopened for corrections. The published version stays readable until the next
 * one.
 */
@EventType(
        aggregate = Aggregate.POSTMORTEM,
        name = "reopened",
        definition =
                "A published or closed postmortem was reopened for corrections. The published version stays readable until the next one.")
public record PostmortemReopened(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("Who reopened it") Person by,
        @Description("When it was reopened") Instant at,
        @Description("The reason") String reason)
        implements PostmortemEvent {

    public PostmortemReopened {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
