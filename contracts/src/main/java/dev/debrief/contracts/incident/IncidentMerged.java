package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** An incident was merged into another one because both are the same. */
@EventType(
        aggregate = Aggregate.INCIDENT,
        name = "merged",
        definition = "An incident was merged into another one because both are the same.")
public record IncidentMerged(
        @Description("The incident after the event") IncidentSnapshot incident,

        @Description("Id of the incident it was merged into")
        UUID intoIncidentId,

        @Description("Short key of that incident") String intoKey,
        @Description("When") Instant at,
        @Description("Why") String reason)
        implements IncidentEvent {

    public IncidentMerged {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(intoIncidentId, "intoIncidentId");
        Objects.requireNonNull(intoKey, "intoKey");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
