package dev.debrief.incidents.ingress.mapping.state;

import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.incident.lifecycle.IncidentTransition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The transitions that lead an incident to the status that its source reports. They lead forward, and back only when
 * the source reopens what it has resolved itself: what people have decided since stays.
 */
public final class StatusPlan {

    private final StatusState reported;
    private final Applied applied;
    private final String sourceName;
    private final List<StatusStep> steps = new ArrayList<>();

    private StatusPlan(StatusState reported, Applied applied, String sourceName) {
        this.reported = reported;
        this.applied = applied;
        this.sourceName = sourceName;
    }

    /**
     * @param applied what the source has set before
     * @param current status of the incident
     * @param resolvedAt of the incident
     */
    public static List<StatusStep> of(
            StatusState reported,
            Applied applied,
            IncidentStatus current,
            @Nullable Instant resolvedAt,
            String sourceName) {
        StatusPlan plan = new StatusPlan(reported, applied, sourceName);
        boolean reopens = plan.addReopening(current, resolvedAt);
        plan.addProgress(
                reopens ? IncidentStatus.INVESTIGATING : current,
                reopens ? IncidentStatus.INVESTIGATING : applied.statusOrReported());
        return List.copyOf(plan.steps);
    }

    private boolean addReopening(IncidentStatus current, @Nullable Instant resolvedAt) {
        Instant reopenedAt = reported.reopenedAt();
        Instant lastResolvedAt = reported.resolvedAt();
        if (reported.isResolved() || reopenedAt == null || lastResolvedAt == null) {
            return false;
        }
        IncidentStatus known = applied.statusOrReported();
        if (current == IncidentStatus.RESOLVED && resolvedAt != null && applied.hasResolvedAt(resolvedAt)) {
            if (reopenedAt.isBefore(resolvedAt)) {
                return false;
            }
        } else if (current.isActive() && current == known && known.compareTo(reported.status()) > 0) {
            // It learns late that the incident was resolved and reopened.
            steps.add(new StatusStep(IncidentTransition.RESOLVE, lastResolvedAt, null));
        } else {
            return false;
        }
        steps.add(new StatusStep(IncidentTransition.REOPEN, reopenedAt, "Reopened by " + sourceName));
        return true;
    }

    private void addProgress(IncidentStatus current, IncidentStatus known) {
        Instant resolvedAt = reported.resolvedAt();
        if (reported.isResolved() && resolvedAt != null) {
            if (current.isActive() && applied.isResolutionNew(resolvedAt)) {
                steps.add(new StatusStep(IncidentTransition.RESOLVE, resolvedAt, null));
            }
        } else if (reported.status().compareTo(known) > 0) {
            IncidentTransition transition = reported.status() == IncidentStatus.IDENTIFIED
                    ? IncidentTransition.IDENTIFY
                    : IncidentTransition.INVESTIGATE;
            if (current.allows(transition)) {
                Instant at =
                        transition == IncidentTransition.IDENTIFY ? reported.identifiedAt() : reported.acknowledgedAt();
                steps.add(new StatusStep(transition, Objects.requireNonNull(at), null));
            }
        }
    }
}
