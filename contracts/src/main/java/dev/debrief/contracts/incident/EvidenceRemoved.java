package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evidence was removed from an incident. */
@EventType(
        aggregate = Aggregate.INCIDENT,
        name = "evidence-removed",
        definition = "Evidence was removed from an incident.")
public record EvidenceRemoved(
        @Description("The incident after the event") IncidentSnapshot incident,
        @Description("Id of the removed evidence") UUID evidenceId,
        @Description("When it was removed") Instant at,

        @Description("The reason, if one was given") @Nullable String reason)
        implements IncidentEvent {

    public EvidenceRemoved {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(evidenceId, "evidenceId");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
