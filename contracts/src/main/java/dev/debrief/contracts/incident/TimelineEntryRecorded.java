package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.FactType;
import java.util.Objects;
import java.util.UUID;

/** A moment of an incident was written down. */
@FactType(
        aggregate = Aggregate.INCIDENT,
        name = "timeline-entry-recorded",
        definition = "A moment of an incident was written down.")
public record TimelineEntryRecorded(
        @Description("The incident after the fact") IncidentSnapshot incident,
        @Description("The entry") TimelineEntry entry)
        implements IncidentFact {

    public TimelineEntryRecorded {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(entry, "entry");
    }

    @Override
    public UUID aggregateId() {
        return incident.incidentId();
    }
}
