package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.contracts.incident.value.MeasuredDuration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The description, times or severity of an incident was changed. */
@EventType(
        aggregate = Aggregate.INCIDENT,
        name = "updated",
        definition = "The description, times or severity of an incident was changed.")
public record IncidentUpdated(
        @Description("The incident after the event") IncidentSnapshot incident,
        @Description("Names of the changed fields") List<String> changedFields,

        @Description("The current durations, which depend on the times")
        List<MeasuredDuration> durations,

        @Description("The reason, if one was given") @Nullable String reason)
        implements IncidentEvent {

    public IncidentUpdated {
        Objects.requireNonNull(incident, "incident");
        changedFields = List.copyOf(changedFields);
        durations = List.copyOf(durations);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
