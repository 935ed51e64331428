package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.incident.value.Impact;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.contracts.incident.value.MeasuredDuration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An incident was resolved: its impact has ended. */
@EventType(
        aggregate = Aggregate.INCIDENT,
        name = "resolved",
        definition = "An incident was resolved: its impact has ended.")
public record IncidentResolved(
        @Description("The incident after the event") IncidentSnapshot incident,
        @Description("When") Instant resolvedAt,
        @Description("The durations as known at that time") List<MeasuredDuration> durations,

        @Description("Absent if not assessed yet") @Nullable Impact impact)
        implements IncidentEvent {

    public IncidentResolved {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(resolvedAt, "resolvedAt");
        durations = List.copyOf(durations);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
