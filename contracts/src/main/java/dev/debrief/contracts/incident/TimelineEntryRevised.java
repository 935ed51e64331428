package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.FactType;
import java.util.Objects;
import java.util.UUID;

/** An entry of a timeline was corrected. */
@FactType(
        aggregate = Aggregate.INCIDENT,
        name = "timeline-entry-revised",
        definition = "An entry of a timeline was corrected.")
public record TimelineEntryRevised(
        @Description("The incident after the fact") IncidentSnapshot incident,
        @Description("The entry as it is now") TimelineEntry entry)
        implements IncidentFact {

    public TimelineEntryRevised {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(entry, "entry");
    }

    @Override
    public UUID aggregateId() {
        return incident.incidentId();
    }
}
