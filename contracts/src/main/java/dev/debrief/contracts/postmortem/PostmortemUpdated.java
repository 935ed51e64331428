package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What a listener knows of a postmortem changed: title, severity, visibility, audience or meeting window. */
@EventType(
        aggregate = Aggregate.POSTMORTEM,
        name = "updated",
        definition =
                "What a listener knows of a postmortem changed: title, severity, visibility, audience or meeting window.")
public record PostmortemUpdated(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("Names of the fields that changed") List<String> changedFields)
        implements PostmortemEvent {

    public PostmortemUpdated {
        Objects.requireNonNull(postmortem, "postmortem");
        changedFields = List.copyOf(changedFields);
    }

    @Override
    public UUID aggregateId() {
        return postmortem.postmortemId();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
