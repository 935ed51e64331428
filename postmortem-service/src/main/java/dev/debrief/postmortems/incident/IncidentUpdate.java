package dev.debrief.postmortems.incident;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one event says about an incident: how the incident is now and, where the event is about it, one more part. A
 * part that is absent stays as it was.
 *
 * @param entries what came to the timeline or was corrected in it
 * @param withdrawn what went from the timeline
 * @param attached evidence that came or was corrected
 * @param detached evidence that went
 */
public record IncidentUpdate(
        UUID incidentId,
        String key,
        Visibility visibility,
        List<String> audience,
        IncidentDetails details,
        @Nullable Impact impact,
        @Nullable List<Participant> participants,
        List<TimelineEntry> entries,
        List<UUID> withdrawn,
        List<Evidence> attached,
        List<UUID> detached) {

    public IncidentUpdate {
        entries = List.copyOf(entries);
        withdrawn = List.copyOf(withdrawn);
        attached = List.copyOf(attached);
        detached = List.copyOf(detached);
    }

    public static IncidentUpdate about(
            UUID incidentId, String key, Visibility visibility, List<String> audience, IncidentDetails details) {
        return new IncidentUpdate(
                incidentId, key, visibility, audience, details, null, null, List.of(), List.of(), List.of(), List.of());
    }

    public IncidentUpdate with(@Nullable Impact assessed) {
        return with(assessed, participants, entries, withdrawn, attached, detached);
    }

    public IncidentUpdate withParticipants(List<Participant> changed) {
        return with(impact, changed, entries, withdrawn, attached, detached);
    }

    public IncidentUpdate withEntries(List<TimelineEntry> recorded) {
        return with(impact, participants, recorded, withdrawn, attached, detached);
    }

    public IncidentUpdate without(List<UUID> gone) {
        return with(impact, participants, entries, gone, attached, detached);
    }

    public IncidentUpdate withEvidence(Evidence evidence) {
        return with(impact, participants, entries, withdrawn, List.of(evidence), detached);
    }

    public IncidentUpdate withoutEvidence(UUID gone) {
        return with(impact, participants, entries, withdrawn, attached, List.of(gone));
    }

    private IncidentUpdate with(
            @Nullable Impact assessed,
            @Nullable List<Participant> people,
            List<TimelineEntry> recorded,
            List<UUID> gone,
            List<Evidence> came,
            List<UUID> went) {
        return new IncidentUpdate(
                incidentId, key, visibility, audience, details, assessed, people, recorded, gone, came, went);
    }
}
