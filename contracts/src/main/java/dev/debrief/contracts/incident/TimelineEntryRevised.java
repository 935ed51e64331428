package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.contracts.incident.value.TimelineEntry;
import java.util.Objects;

/** An entry of a timeline was revised. */
@EventType(
        aggregate = Aggregate.INCIDENT,
        name = "timeline-entry-revised",
        definition = "An entry of a timeline was revised.")
public record TimelineEntryRevised(
        @Description("The incident after the event") IncidentSnapshot incident,
        @Description("The entry after the revision") TimelineEntry entry)
        implements IncidentEvent {

    public TimelineEntryRevised {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(entry, "entry");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
