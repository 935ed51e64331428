package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** An incident turned out to be the same as another one and goes on as part of it. */
@EventType(
        aggregate = Aggregate.INCIDENT,
        name = "merged",
        definition = "An incident turned out to be the same as another one and goes on as part of it.")
public record IncidentMerged(
        @Description("The incident after the event") IncidentSnapshot incident,
        @Description("The incident it is part of now") UUID intoIncidentId,
        @Description("Its key") String intoKey,
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
    public UUID aggregateId() {
        return incident.incidentId();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
