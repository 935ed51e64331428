package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import java.time.Instant;
import java.util.Objects;

/** An incident was cancelled because it was not an incident. */
@EventType(
        aggregate = Aggregate.INCIDENT,
        name = "cancelled",
        definition = "An incident was cancelled because it was not an incident.")
public record IncidentCancelled(
        @Description("The incident after the event") IncidentSnapshot incident,
        @Description("When") Instant at,
        @Description("Why") String reason)
        implements IncidentEvent {

    public IncidentCancelled {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
