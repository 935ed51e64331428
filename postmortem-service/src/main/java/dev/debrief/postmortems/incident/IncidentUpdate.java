package dev.debrief.postmortems.incident;

import dev.debrief.postmortems.incident.impact.Impact;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident event as an update: the incident itself and, depending on the event, other parts. A null or empty part
 * stays as it is.
 *
 * @param entries timeline entries that were added or revised
 * @param withdrawn timeline entries that were removed
 * @param attached evidence that was added or revised
 * @param detached evidence that was removed
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

    public IncidentUpdate without(List<UUID> withdrawnIds) {
        return with(impact, participants, entries, withdrawnIds, attached, detached);
    }

    public IncidentUpdate withEvidence(Evidence evidence) {
        return with(impact, participants, entries, withdrawn, List.of(evidence), detached);
    }

    public IncidentUpdate withoutEvidence(UUID evidenceId) {
        return with(impact, participants, entries, withdrawn, attached, List.of(evidenceId));
    }

    private IncidentUpdate with(
            @Nullable Impact assessed,
            @Nullable List<Participant> people,
            List<TimelineEntry> recorded,
            List<UUID> withdrawnIds,
            List<Evidence> attachedEvidence,
            List<UUID> detachedIds) {
        return new IncidentUpdate(
                incidentId,
                key,
                visibility,
                audience,
                details,
                assessed,
                people,
                recorded,
                withdrawnIds,
                attachedEvidence,
                detachedIds);
    }
}
