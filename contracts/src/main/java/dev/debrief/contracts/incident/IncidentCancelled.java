package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.FactType;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** An incident turned out to be none. */
@FactType(aggregate = Aggregate.INCIDENT, name = "cancelled", definition = "An incident turned out to be none.")
public record IncidentCancelled(
        @Description("The incident after the fact") IncidentSnapshot incident,
        @Description("When") Instant at,
        @Description("Why") String reason)
        implements IncidentFact {

    public IncidentCancelled {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public UUID aggregateId() {
        return incident.incidentId();
    }
}
