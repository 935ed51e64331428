package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.ShortKey;
import dev.debrief.platform.paging.Paging;
import dev.debrief.postmortems.incident.IncidentProjection;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** The incidents a postmortem covers: the one it was drafted for, and others. */
@Embeddable
class CoveredIncidents {

    private static final int MAX_INCIDENTS = 50;

    private UUID incidentId;
    private long incidentNumber;

    /**
     * Loaded with the postmortem, for a whole list in one statement. Joined only by a query that locks nothing:
     * PostgreSQL cannot lock a row that it joins to a collection.
     */
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "postmortem_incident", joinColumns = @JoinColumn(name = "postmortem_id"))
    @OrderBy("position")
    @BatchSize(size = Paging.MAX_LIMIT)
    private Set<CoveredIncident> covered;

    private boolean incidentResolved;
    private boolean incidentReopened;

    @SuppressWarnings("NullAway.Init")
    protected CoveredIncidents() {}

    CoveredIncidents(IncidentCoverage coverage) {
        this.incidentId = coverage.first().id();
        this.incidentNumber = coverage.first().number();
        this.covered = new LinkedHashSet<>(Set.of(new CoveredIncident(incidentId, 0)));
        this.incidentResolved = coverage.isResolved();
    }

    /** False when it is covered already. */
    boolean add(UUID incident) {
        if (all().contains(incident)) {
            return false;
        }
        if (covered.size() >= MAX_INCIDENTS) {
            throw PostmortemProblem.TOO_MANY_INCIDENTS.because(
                    "A postmortem covers at most " + MAX_INCIDENTS + " incidents.");
        }
        int last = covered.stream().mapToInt(CoveredIncident::position).max().orElse(0);
        return covered.add(new CoveredIncident(incident, last + 1));
    }

    /** False when it is not covered. */
    boolean remove(UUID incident) {
        if (incident.equals(incidentId)) {
            throw PostmortemProblem.INCIDENT_NEEDED.because(
                    "The postmortem was drafted for " + firstKey() + "; only other incidents can be removed.");
        }
        return covered.removeIf(one -> one.incidentId().equals(incident));
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
        return covered.stream().map(CoveredIncident::incidentId).toList();
    }

    boolean reopened() {
        return incidentReopened;
    }
}
