package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import java.util.Objects;

/** An incident was reported, during or after it. */
@EventType(
        aggregate = Aggregate.INCIDENT,
        name = "reported",
        definition = "An incident was reported, during or after it.")
public record IncidentReported(
        @Description("The incident after the event") IncidentSnapshot incident) implements IncidentEvent {

    public IncidentReported {
        Objects.requireNonNull(incident, "incident");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
