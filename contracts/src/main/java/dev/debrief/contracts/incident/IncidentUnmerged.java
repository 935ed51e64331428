package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A merged incident was separated again because it is not the same as the other one. */
@EventType(
        aggregate = Aggregate.INCIDENT,
        name = "unmerged",
        definition = "A merged incident was separated again because it is not the same as the other one.")
public record IncidentUnmerged(
        @Description("The incident after the event") IncidentSnapshot incident,

        @Description("Id of the incident it was merged into")
        UUID fromIncidentId,

        @Description("Short key of that incident") String fromKey,
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
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
