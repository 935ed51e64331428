package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.time.OrganisationClock;
import dev.debrief.platform.time.TimeBounds;
import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.IncidentProjectionService;
import dev.debrief.postmortems.incident.IncidentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When a review of a postmortem can be held, be it the meeting or a follow-up: after its incident was resolved. Of
 * several incidents, the first one to be resolved counts, because others may be covered later.
 */
@ApplicationScoped
public class ReviewTimes {

    private final IncidentProjectionService incidents;
    private final TimeBounds bounds;
    private final OrganisationClock organisation;
    private final Clock clock;

    ReviewTimes(IncidentProjectionService incidents, TimeBounds bounds, OrganisationClock organisation, Clock clock) {
        this.incidents = incidents;
        this.bounds = bounds;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Checks when a review was held.
     *
     * @throws dev.debrief.platform.problem.ProblemException INCIDENT_NOT_RESOLVED while every incident is going on,
     *     VALIDATION_FAILED for a time in the future or before the resolution
     */
    public void requireHeld(Postmortem postmortem, Instant heldAt) {
        bounds.requirePast("/heldAt", heldAt);
        List<IncidentProjection> covered = incidents.all(postmortem.incidentIds());
        requireOver(postmortem, covered);
        requireNotBeforeResolution("/heldAt", heldAt, covered);
    }

    /**
     * Checks when a review is to start. A time in the past records one that has been held.
     *
     * @throws dev.debrief.platform.problem.ProblemException like {@link #requireHeld}; a time ahead is always right
     */
    public void requirePlan(Postmortem postmortem, Instant startsAt) {
        List<IncidentProjection> covered = incidents.all(postmortem.incidentIds());
        if (startsAt.isBefore(clock.instant())) {
            requireOver(postmortem, covered);
        }
        requireNotBeforeResolution("/startsAt", startsAt, covered);
    }

    /**
     * Checks the day of a follow-up review. A day in the past records one that has been held.
     *
     * @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED for a day before the resolution
     */
    public void requireDay(Postmortem postmortem, LocalDate reviewOn) {
        resolvedFirst(incidents.all(postmortem.incidentIds())).ifPresent(first -> {
            LocalDate resolvedOn = LocalDate.ofInstant(resolvedAt(first), organisation.zone());
            if (reviewOn.isBefore(resolvedOn)) {
                throw refused("/reviewOn", first, resolvedOn);
            }
        });
    }

    /** An incident that was reopened had been resolved before, so a review can have been held in between. */
    private static void requireOver(Postmortem postmortem, List<IncidentProjection> covered) {
        if (!postmortem.incidentReopened() && covered.stream().noneMatch(ReviewTimes::isOver)) {
            throw PostmortemProblem.INCIDENT_NOT_RESOLVED.because(
                    covered.get(0).key() + " is not resolved yet, and a review looks back at it. Resolve it first.");
        }
    }

    private static boolean isOver(IncidentProjection incident) {
        IncidentStatus status = incident.details().status();
        return status.isResolved() || status == IncidentStatus.CANCELLED || status == IncidentStatus.MERGED;
    }

    private static void requireNotBeforeResolution(String pointer, Instant time, List<IncidentProjection> covered) {
        resolvedFirst(covered).filter(first -> time.isBefore(resolvedAt(first))).ifPresent(first -> {
            throw refused(pointer, first, resolvedAt(first));
        });
    }

    private static ProblemException refused(String pointer, IncidentProjection incident, Object resolved) {
        return StandardProblem.VALIDATION_FAILED
                .because("A review is not held before its incident was resolved.")
                .at(
                        pointer,
                        "is before " + resolved + ", when " + incident.key()
                                + " was resolved, and a review looks back at it");
    }

    private static Optional<IncidentProjection> resolvedFirst(List<IncidentProjection> covered) {
        return covered.stream()
                .filter(incident -> incident.details().status().isResolved()
                        && incident.details().times().resolvedAt() != null)
                .min(Comparator.comparing(ReviewTimes::resolvedAt));
    }

    private static Instant resolvedAt(IncidentProjection incident) {
        return Objects.requireNonNull(incident.details().times().resolvedAt());
    }
}
