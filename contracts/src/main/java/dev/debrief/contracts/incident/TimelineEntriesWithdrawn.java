package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.incident.value.EntriesOrigin;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Several entries left a timeline at once, with an incident that was merged or separated again. */
@EventType(
        aggregate = Aggregate.INCIDENT,
        name = "timeline-entries-withdrawn",
        definition = "Several entries left a timeline at once, with an incident that was merged or separated again.")
public record TimelineEntriesWithdrawn(
        @Description("The incident after the event") IncidentSnapshot incident,

        @Description("The entries that are gone from this timeline; one withdrawal may be told in several events")
        List<UUID> entryIds,

        @Description("Why they went") EntriesOrigin origin)
        implements IncidentEvent {

    public TimelineEntriesWithdrawn {
        Objects.requireNonNull(incident, "incident");
        entryIds = List.copyOf(entryIds);
        Objects.requireNonNull(origin, "origin");
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
