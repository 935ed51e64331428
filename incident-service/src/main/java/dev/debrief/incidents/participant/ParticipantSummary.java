package dev.debrief.incidents.participant;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in an incident or in one that was merged into it: one person, whichever of them they joined.
 *
 * @param incidentId the incident that shows it
 * @param revision grows with each change of the part
 */
public record ParticipantSummary(UUID incidentId, String handle, ParticipantDetails part, long revision) {

    /** @param rows of one handle, at least one */
    static ParticipantSummary of(UUID incidentId, List<Participant> rows) {
        List<ParticipantDetails> parts = rows.stream().map(Participant::part).toList();
        boolean allLeft = parts.stream().allMatch(part -> part.leftAt() != null);
        ParticipantDetails together = new ParticipantDetails(
                parts.get(0).displayName(),
                parts.stream()
                        .flatMap(part -> part.roles().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                earliest(parts),
                allLeft ? latest(parts) : null);
        return new ParticipantSummary(
                incidentId,
                rows.get(0).handle(),
                together,
                rows.stream().mapToLong(Participant::revision).sum());
    }

    private static @Nullable Instant earliest(List<ParticipantDetails> parts) {
        return parts.stream()
                .map(ParticipantDetails::joinedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Instant latest(List<ParticipantDetails> parts) {
        return parts.stream()
                .map(ParticipantDetails::leftAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
