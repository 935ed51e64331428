package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.contracts.incident.value.TimelineEntry;
import java.util.Objects;

/** An entry was added to a timeline. */
@EventType(
        aggregate = Aggregate.INCIDENT,
        name = "timeline-entry-recorded",
        definition = "An entry was added to a timeline.")
public record TimelineEntryRecorded(
        @Description("The incident after the event") IncidentSnapshot incident,
        @Description("The entry") TimelineEntry entry)
        implements IncidentEvent {

    public TimelineEntryRecorded {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(entry, "entry");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
