package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.incident.value.EntriesOrigin;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.contracts.incident.value.TimelineEntry;
import java.util.List;
import java.util.Objects;

/** Several entries were added to a timeline by an import or a merge. */
@EventType(
        aggregate = Aggregate.INCIDENT,
        name = "timeline-entries-added",
        definition = "Several entries were added to a timeline by an import or a merge.")
public record TimelineEntriesAdded(
        @Description("The incident after the event") IncidentSnapshot incident,

        @Description("The entries, by time. A large addition is split into several events")
        List<TimelineEntry> entries,

        @Description("Where the entries come from") EntriesOrigin origin)
        implements IncidentEvent {

    public TimelineEntriesAdded {
        Objects.requireNonNull(incident, "incident");
        entries = List.copyOf(entries);
        Objects.requireNonNull(origin, "origin");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
