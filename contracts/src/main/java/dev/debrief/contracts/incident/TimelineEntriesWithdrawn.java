package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.FactType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Several entries left a timeline at once, with an incident that was merged or separated again. */
@FactType(
        aggregate = Aggregate.INCIDENT,
        name = "timeline-entries-withdrawn",
        definition = "Several entries left a timeline at once, with an incident that was merged or separated again.")
public record TimelineEntriesWithdrawn(
        @Description("The incident after the fact") IncidentSnapshot incident,

        @Description("The entries that are gone from this timeline; one withdrawal may be told in several facts")
        List<UUID> entryIds,

        @Description("Why they went") EntriesOrigin origin)
        implements IncidentFact {

    public TimelineEntriesWithdrawn {
        Objects.requireNonNull(incident, "incident");
        entryIds = List.copyOf(entryIds);
        Objects.requireNonNull(origin, "origin");
    }

    @Override
    public UUID aggregateId() {
        return incident.incidentId();
    }
}
