package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.util.List;
import java.util.Objects;

/** The title, severity, visibility, audience or meeting window of a postmortem changed. */
@EventType(
        aggregate = Aggregate.POSTMORTEM,
        name = "updated",
        definition = "The title, severity, visibility, audience or meeting window of a postmortem changed.")
public record PostmortemUpdated(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("Names of the changed fields") List<String> changedFields)
        implements PostmortemEvent {

    public PostmortemUpdated {
        Objects.requireNonNull(postmortem, "postmortem");
        changedFields = List.copyOf(changedFields);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
