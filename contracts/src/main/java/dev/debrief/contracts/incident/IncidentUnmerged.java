package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** An incident turned out not to be the same as another one and stands for itself again. */
@EventType(
        aggregate = Aggregate.INCIDENT,
        name = "unmerged",
        definition = "An incident turned out not to be the same as another one and stands for itself again.")
public record IncidentUnmerged(
        @Description("The incident after the event") IncidentSnapshot incident,
        @Description("The incident it was part of") UUID fromIncidentId,
        @Description("Its key") String fromKey,
        @Description("When") Instant at,
        @Description("Why") String reason)
        implements IncidentEvent {

    public IncidentUnmerged {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(fromIncidentId, "fromIncidentId");
        Objects.requireNonNull(fromKey, "fromKey");
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
