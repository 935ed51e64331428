package dev.debrief.postmortems.incident;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one fact says about an incident: how the incident is now and, where the fact is about it, one more part. A part
 * that is absent stays as it was.
 *
 * @param entries what came to the timeline or was corrected in it
 * @param withdrawn what went from the timeline
 */
public record IncidentNews(
        UUID incidentId,
        String key,
        Visibility visibility,
        List<String> audience,
        IncidentDetails details,
        @Nullable Impact impact,
        @Nullable List<Participant> participants,
        List<TimelineEntry> entries,
        List<UUID> withdrawn) {

    public IncidentNews {
        entries = List.copyOf(entries);
        withdrawn = List.copyOf(withdrawn);
    }

    public static IncidentNews about(
            UUID incidentId, String key, Visibility visibility, List<String> audience, IncidentDetails details) {
        return new IncidentNews(incidentId, key, visibility, audience, details, null, null, List.of(), List.of());
    }

    public IncidentNews with(@Nullable Impact assessed) {
        return new IncidentNews(
                incidentId, key, visibility, audience, details, assessed, participants, entries, withdrawn);
    }

    public IncidentNews withParticipants(List<Participant> changed) {
        return new IncidentNews(incidentId, key, visibility, audience, details, impact, changed, entries, withdrawn);
    }

    public IncidentNews withEntries(List<TimelineEntry> recorded) {
        return new IncidentNews(
                incidentId, key, visibility, audience, details, impact, participants, recorded, withdrawn);
    }

    public IncidentNews without(List<UUID> gone) {
        return new IncidentNews(incidentId, key, visibility, audience, details, impact, participants, entries, gone);
    }
}
