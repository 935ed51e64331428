package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.incident.value.EntriesOrigin;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Several entries left a timeline because of a merge or unmerge. */
@EventType(
        aggregate = Aggregate.INCIDENT,
        name = "timeline-entries-withdrawn",
        definition = "Several entries left a timeline because of a merge or unmerge.")
public record TimelineEntriesWithdrawn(
        @Description("The incident after the event") IncidentSnapshot incident,

        @Description("Ids of the withdrawn entries. A large withdrawal is split into several events")
        List<UUID> entryIds,

        @Description("Why the entries were withdrawn") EntriesOrigin origin)
        implements IncidentEvent {

    public TimelineEntriesWithdrawn {
        Objects.requireNonNull(incident, "incident");
        entryIds = List.copyOf(entryIds);
        Objects.requireNonNull(origin, "origin");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
