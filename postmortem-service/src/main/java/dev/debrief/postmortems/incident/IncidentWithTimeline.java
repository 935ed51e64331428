package dev.debrief.postmortems.incident;

import dev.debrief.postmortems.incident.merging.MergedIncident;
import java.util.List;

/** An incident with its timeline and evidence. @param merged incidents that were merged into it, in their order */
public record IncidentWithTimeline(
        IncidentProjection incident,
        List<TimelineEntry> timeline,
        List<Evidence> evidence,
        List<MergedIncident> merged) {

    public IncidentWithTimeline {
        timeline = List.copyOf(timeline);
        evidence = List.copyOf(evidence);
        merged = List.copyOf(merged);
    }
}
