package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.ShortKey;
import dev.debrief.postmortems.incident.IncidentProjection;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The incidents a postmortem covers: the one it was drafted for, and others. */
@Embeddable
class CoveredIncidents {

    private static final int MAX_INCIDENTS = 50;

    private UUID incidentId;
    private long incidentNumber;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] incidentIds;

    private boolean incidentResolved;
    private boolean incidentReopened;

    @SuppressWarnings("NullAway.Init")
    protected CoveredIncidents() {}

    CoveredIncidents(IncidentCoverage coverage) {
        this.incidentId = coverage.first().id();
        this.incidentNumber = coverage.first().number();
        this.incidentIds = new UUID[] {incidentId};
        this.incidentResolved = coverage.isResolved();
    }

    /** False when it is covered already. */
    boolean add(UUID incident) {
        if (all().contains(incident)) {
            return false;
        }
        if (incidentIds.length >= MAX_INCIDENTS) {
            throw PostmortemProblem.TOO_MANY_INCIDENTS.because(
                    "A postmortem covers at most " + MAX_INCIDENTS + " incidents.");
        }
        incidentIds = Stream.concat(Stream.of(incidentIds), Stream.of(incident)).toArray(UUID[]::new);
        return true;
    }

    /** False when it is not covered. */
    boolean remove(UUID incident) {
        if (incident.equals(incidentId)) {
            throw PostmortemProblem.INCIDENT_NEEDED.because(
                    "The postmortem was drafted for " + firstKey() + "; only other incidents can be removed.");
        }
        UUID[] left =
                Stream.of(incidentIds).filter(one -> !one.equals(incident)).toArray(UUID[]::new);
        boolean changed = left.length < incidentIds.length;
        incidentIds = left;
        return changed;
    }

    /** True when a resolved incident was reopened, or a reopened one is resolved again. */
    boolean updateResolution(boolean resolved) {
        boolean before = incidentReopened;
        incidentReopened = !resolved && (incidentResolved || incidentReopened);
        incidentResolved = resolved;
        return before != incidentReopened;
    }

    UUID first() {
        return incidentId;
    }

    String firstKey() {
        return ShortKey.of(IncidentProjection.KEY_PREFIX, incidentNumber);
    }

    List<UUID> all() {
        return List.of(incidentIds);
    }

    boolean reopened() {
        return incidentReopened;
    }
}
