package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.incident.value.Evidence;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import java.util.Objects;

/** Evidence was attached to an incident, or its description was corrected. */
@EventType(
        aggregate = Aggregate.INCIDENT,
        name = "evidence-attached",
        definition = "Evidence was attached to an incident, or its description was corrected.")
public record EvidenceAttached(
        @Description("The incident after the event") IncidentSnapshot incident,
        @Description("The evidence") Evidence evidence)
        implements IncidentEvent {

    public EvidenceAttached {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(evidence, "evidence");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
