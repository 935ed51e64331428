package dev.debrief.incidents.ingress.mapping.state;

import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.SourceChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The status that a source reports.
 *
 * @param status REPORTED, INVESTIGATING, IDENTIFIED or RESOLVED
 * @param acknowledgedAt of the first time; never null if the status is INVESTIGATING
 * @param resolvedAt when it was resolved last, even if it was reopened afterwards
 * @param reopenedAt when it was reopened last
 */
public record StatusState(
        IncidentStatus status,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant identifiedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant reopenedAt) {

    /** @param changes in the order of time, without those of alerts */
    static StatusState of(List<SourceChange> changes) {
        StatusState state = new StatusState(IncidentStatus.REPORTED, null, null, null, null);
        for (SourceChange change : changes) {
            state = state.after(change.type(), change.at());
        }
        return state;
    }

    public boolean isResolved() {
        return status == IncidentStatus.RESOLVED;
    }

    /** An incident that is opened again was resolved before, so it is reopened. */
    private StatusState after(ChangeType type, Instant at) {
        return switch (type) {
            case OPENED, REOPENED -> isResolved() ? reopened(at) : this;
            case ACKNOWLEDGED ->
                new StatusState(
                        atLeast(IncidentStatus.INVESTIGATING),
                        first(acknowledgedAt, at),
                        identifiedAt,
                        resolvedAt,
                        reopenedAt);
            case IDENTIFIED ->
                new StatusState(
                        atLeast(IncidentStatus.IDENTIFIED),
                        acknowledgedAt,
                        first(identifiedAt, at),
                        resolvedAt,
                        reopenedAt);
            case RESOLVED -> isResolved() ? this : resolved(at);
            case ESCALATED, NOTE, STATUS_UPDATE, CHANGED, ROLE, TASK -> this;
        };
    }

    private StatusState resolved(Instant at) {
        return new StatusState(IncidentStatus.RESOLVED, acknowledgedAt, identifiedAt, at, reopenedAt);
    }

    private StatusState reopened(Instant at) {
        return new StatusState(IncidentStatus.INVESTIGATING, first(acknowledgedAt, at), identifiedAt, resolvedAt, at);
    }

    private IncidentStatus atLeast(IncidentStatus other) {
        return status.compareTo(other) < 0 ? other : status;
    }

    private static Instant first(@Nullable Instant known, Instant at) {
        return known == null ? at : known;
    }
}
