package dev.debrief.incidents.ingress.mapping.state;

import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.participant.ParticipantDetails;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a source has set about an incident, to see what people have changed since. Stored as JSON; what an older version
 * has not stored is null or empty.
 *
 * @param description values that the source has set, without {@code resolvedAt}; null if it describes no incident
 * @param status that the source reported last
 * @param resolvedAt when the incident was resolved that the source has resolved last
 * @param quietStatus status of the incident when the last alert was resolved
 * @param participants by handle
 * @param tasks ids of those that were suggested as follow-ups
 * @param contribution what this group has added to the incident that it joined; null if it adds nothing
 * @param joined what others have added to the incident that this one opened
 */
public record Applied(
        @Nullable IncidentDescription description,
        @Nullable IncidentStatus status,
        @Nullable Instant resolvedAt,
        @Nullable IncidentStatus quietStatus,
        Map<String, ParticipantDetails> participants,
        Set<String> tasks,
        @Nullable Contribution contribution,
        Contribution joined) {

    public static final Applied NOTHING =
            new Applied(null, null, null, null, Map.of(), Set.of(), null, Contribution.NONE);

    public Applied {
        participants = Map.copyOf(Objects.requireNonNullElse(participants, Map.of()));
        tasks = Set.copyOf(Objects.requireNonNullElse(tasks, Set.of()));
        joined = Objects.requireNonNullElse(joined, Contribution.NONE);
    }

    public Applied withDescription(IncidentDescription other) {
        return new Applied(other, status, resolvedAt, quietStatus, participants, tasks, contribution, joined);
    }

    public Applied withStatus(IncidentStatus other) {
        return new Applied(description, other, resolvedAt, quietStatus, participants, tasks, contribution, joined);
    }

    public Applied withResolvedAt(Instant other) {
        return new Applied(description, status, other, quietStatus, participants, tasks, contribution, joined);
    }

    public Applied withQuietStatus(IncidentStatus other) {
        return new Applied(description, status, resolvedAt, other, participants, tasks, contribution, joined);
    }

    public Applied withParticipants(Map<String, ParticipantDetails> others) {
        return new Applied(description, status, resolvedAt, quietStatus, others, tasks, contribution, joined);
    }

    public Applied withTask(String id) {
        Set<String> more = new TreeSet<>(tasks);
        more.add(id);
        return new Applied(description, status, resolvedAt, quietStatus, participants, more, contribution, joined);
    }

    public Applied withContribution(Contribution other) {
        return new Applied(description, status, resolvedAt, quietStatus, participants, tasks, other, joined);
    }

    public Applied withJoined(Contribution other) {
        return new Applied(description, status, resolvedAt, quietStatus, participants, tasks, contribution, other);
    }

    IncidentStatus statusOrReported() {
        return Objects.requireNonNullElse(status, IncidentStatus.REPORTED);
    }

    boolean hasResolvedAt(Instant time) {
        return time.equals(resolvedAt);
    }

    /** Whether the source has not resolved the incident at this time or later. People may have reopened it since. */
    boolean isResolutionNew(Instant time) {
        return resolvedAt == null || time.isAfter(resolvedAt);
    }
}
