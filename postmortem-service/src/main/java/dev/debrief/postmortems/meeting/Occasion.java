package dev.debrief.postmortems.meeting;

import java.util.List;
import java.util.UUID;

/** The postmortem that a meeting is about. */
public record Occasion(
        UUID postmortemId, String postmortemKey, String title, List<UUID> incidentIds, MeetingWindow window) {

    public Occasion {
        incidentIds = List.copyOf(incidentIds);
    }
}
