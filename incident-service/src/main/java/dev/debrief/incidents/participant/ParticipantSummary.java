package dev.debrief.incidents.participant;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A participant of an incident or of incidents that were merged into it: one per handle, whichever they joined.
 *
 * @param incidentId the incident that shows the participant
 * @param revision grows with each change
 */
public record ParticipantSummary(UUID incidentId, String handle, ParticipantDetails details, long revision) {

    /** @param rows of one handle; at least one */
    static ParticipantSummary of(UUID incidentId, List<Participant> rows) {
        List<ParticipantDetails> allDetails =
                rows.stream().map(Participant::details).toList();
        boolean allLeft = allDetails.stream().allMatch(details -> details.leftAt() != null);
        ParticipantDetails combined = new ParticipantDetails(
                allDetails.get(0).displayName(),
                allDetails.stream()
                        .flatMap(details -> details.roles().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                earliest(allDetails),
                allLeft ? latest(allDetails) : null);
        return new ParticipantSummary(
                incidentId,
                rows.get(0).handle(),
                combined,
                rows.stream().mapToLong(Participant::revision).sum());
    }

    private static @Nullable Instant earliest(List<ParticipantDetails> allDetails) {
        return allDetails.stream()
                .map(ParticipantDetails::joinedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Instant latest(List<ParticipantDetails> allDetails) {
        return allDetails.stream()
                .map(ParticipantDetails::leftAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
