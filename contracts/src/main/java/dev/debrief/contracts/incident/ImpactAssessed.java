package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.incident.value.Impact;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import java.util.Objects;

/** The impact of an incident was assessed or reassessed. */
@EventType(
        aggregate = Aggregate.INCIDENT,
        name = "impact-assessed",
        definition = "The impact of an incident was assessed or reassessed.")
public record ImpactAssessed(
        @Description("The incident after the event") IncidentSnapshot incident,
        @Description("The complete assessment") Impact impact)
        implements IncidentEvent {

    public ImpactAssessed {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(impact, "impact");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
