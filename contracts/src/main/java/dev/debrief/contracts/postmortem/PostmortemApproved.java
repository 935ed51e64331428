package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.Instant;
import java.util.Objects;

/** An approver approved a postmortem. */
@EventType(aggregate = Aggregate.POSTMORTEM, name = "approved", definition = "An approver approved a postmortem.")
public record PostmortemApproved(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("Who") Person by,
        @Description("When") Instant at)
        implements PostmortemEvent {

    public PostmortemApproved {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
