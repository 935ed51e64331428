package dev.debrief.postmortems.incident;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one fact says about an incident: how the incident is now and, where the fact is about it, one more part. A part
 * that is absent stays as it was.
 */
public record IncidentNews(
        UUID incidentId,
        String key,
        Visibility visibility,
        List<String> audience,
        IncidentDetails details,
        @Nullable Impact impact,
        @Nullable List<Participant> participants,
        @Nullable TimelineEntry entry) {

    public static IncidentNews about(
            UUID incidentId, String key, Visibility visibility, List<String> audience, IncidentDetails details) {
        return new IncidentNews(incidentId, key, visibility, audience, details, null, null, null);
    }

    public IncidentNews with(@Nullable Impact assessed) {
        return new IncidentNews(incidentId, key, visibility, audience, details, assessed, participants, entry);
    }

    public IncidentNews with(List<Participant> changed) {
        return new IncidentNews(incidentId, key, visibility, audience, details, impact, changed, entry);
    }

    public IncidentNews with(TimelineEntry recorded) {
        return new IncidentNews(incidentId, key, visibility, audience, details, impact, participants, recorded);
    }
}
