package dev.debrief.postmortems.meeting;

import dev.debrief.postmortems.template.AgendaItem;
import java.util.List;
import java.util.UUID;

/**
 * The postmortem that a meeting is about.
 *
 * @param agenda what its template wants to be talked about
 */
public record MeetingContext(
        UUID postmortemId,
        String postmortemKey,
        String title,
        List<UUID> incidentIds,
        MeetingWindow window,
        List<AgendaItem> agenda) {

    public MeetingContext {
        incidentIds = List.copyOf(incidentIds);
        agenda = List.copyOf(agenda);
    }
}
