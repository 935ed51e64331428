package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.incident.value.EntriesOrigin;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.contracts.incident.value.TimelineEntry;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Several entries came to a timeline at once, by an import or with a merged incident. */
@EventType(
        aggregate = Aggregate.INCIDENT,
        name = "timeline-entries-added",
        definition = "Several entries came to a timeline at once, by an import or with a merged incident.")
public record TimelineEntriesAdded(
        @Description("The incident after the event") IncidentSnapshot incident,

        @Description("The entries, by the time they happened; one addition may be told in several events")
        List<TimelineEntry> entries,

        @Description("Where they come from") EntriesOrigin origin)
        implements IncidentEvent {

    public TimelineEntriesAdded {
        Objects.requireNonNull(incident, "incident");
        entries = List.copyOf(entries);
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
