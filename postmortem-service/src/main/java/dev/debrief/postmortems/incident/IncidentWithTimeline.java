package dev.debrief.postmortems.incident;

import java.util.List;

/** An incident with its timeline and evidence. */
public record IncidentWithTimeline(IncidentProjection incident, List<TimelineEntry> timeline, List<Evidence> evidence) {

    public IncidentWithTimeline {
        timeline = List.copyOf(timeline);
        evidence = List.copyOf(evidence);
    }
}
