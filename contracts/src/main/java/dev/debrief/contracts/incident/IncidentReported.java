package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.FactType;
import java.util.Objects;
import java.util.UUID;

/** An incident was recorded, while it happens or afterwards. */
@FactType(
        aggregate = Aggregate.INCIDENT,
        name = "reported",
        definition = "An incident was recorded, while it happens or afterwards.")
public record IncidentReported(
        @Description("The incident after the fact") IncidentSnapshot incident) implements IncidentFact {

    public IncidentReported {
        Objects.requireNonNull(incident, "incident");
    }

    @Override
    public UUID aggregateId() {
        return incident.incidentId();
    }
}
