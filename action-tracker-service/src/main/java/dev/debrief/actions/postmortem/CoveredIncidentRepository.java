package dev.debrief.actions.postmortem;

import dev.debrief.platform.jdbc.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which incidents each postmortem covers. */
@ApplicationScoped
class CoveredIncidentRepository {

    private final Statements statements;

    CoveredIncidentRepository(Statements statements) {
        this.statements = statements;
    }

    List<UUID> incidentsOf(UUID postmortemId) {
        return statements.column(
                UUID.class, "SELECT incident_id FROM postmortem_incident WHERE postmortem_id = ?", postmortemId);
    }

    List<UUID> postmortemsOf(UUID incidentId) {
        return statements.column(
                UUID.class,
                "SELECT postmortem_id FROM postmortem_incident WHERE incident_id = ? ORDER BY postmortem_id",
                incidentId);
    }

    /** Replaces the incidents of a postmortem. Returns whether they differ from those before. */
    boolean replace(UUID postmortemId, Collection<UUID> incidentIds) {
        UUID[] incidents = incidentIds.toArray(UUID[]::new);
        int removed = statements.update(
                "DELETE FROM postmortem_incident WHERE postmortem_id = ? AND incident_id <> ALL (?)",
                postmortemId,
                incidents);
        int added = statements.update(
                "INSERT INTO postmortem_incident (postmortem_id, incident_id)"
                        + " SELECT CAST(? AS uuid), incident FROM unnest(CAST(? AS uuid[])) AS covered (incident)"
                        + " ON CONFLICT DO NOTHING",
                postmortemId,
                incidents);
        return removed + added > 0;
    }
}
