package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.Instant;
import java.util.Objects;

/** An approver waived the postmortem with a reason. */
@EventType(
        aggregate = Aggregate.POSTMORTEM,
        name = "waived",
        definition = "An approver waived the postmortem with a reason.")
public record PostmortemWaived(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("Who waived it") Person by,
        @Description("When it was waived") Instant at,
        @Description("The reason") String reason)
        implements PostmortemEvent {

    public PostmortemWaived {
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
