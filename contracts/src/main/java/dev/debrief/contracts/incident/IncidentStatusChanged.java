package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.contracts.incident.value.IncidentStatus;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The status of an incident changed. Resolving, reopening and cancelling have additional events of their own. */
@EventType(
        aggregate = Aggregate.INCIDENT,
        name = "status-changed",
        definition =
                "The status of an incident changed. Resolving, reopening and cancelling have additional events of their own.")
public record IncidentStatusChanged(
        @Description("The incident after the event") IncidentSnapshot incident,
        @Description("Before") IncidentStatus from,
        @Description("After") IncidentStatus to,
        @Description("Time of the transition") Instant at,

        @Description("The reason, for transitions that require one") @Nullable String reason)
        implements IncidentEvent {

    public IncidentStatusChanged {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
