package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.FactType;
import java.util.Objects;
import java.util.UUID;

/** The impact of an incident was assessed, for the first time or anew. */
@FactType(
        aggregate = Aggregate.INCIDENT,
        name = "impact-assessed",
        definition = "The impact of an incident was assessed, for the first time or anew.")
public record ImpactAssessed(
        @Description("The incident after the fact") IncidentSnapshot incident,
        @Description("The whole assessment") Impact impact)
        implements IncidentFact {

    public ImpactAssessed {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(impact, "impact");
    }

    @Override
    public UUID aggregateId() {
        return incident.incidentId();
    }
}
