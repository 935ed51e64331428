package dev.debrief.incidents.ingress.history;

import dev.debrief.platform.jdbc.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The incidents that sources have reported, by webhooks or history imports. */
@ApplicationScoped
class ReportedIncidentRepository {

    private static final String REPORTED =
            "SELECT external_id FROM ingress_incident WHERE source_id = ? AND external_id = ANY (CAST(? AS varchar[]))";

    private final Statements statements;

    ReportedIncidentRepository(Statements statements) {
        this.statements = statements;
    }

    /** Those of the external ids that the source has reported. */
    Set<String> find(UUID sourceId, Collection<String> externalIds) {
        return externalIds.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        statements.column(String.class, REPORTED, sourceId, externalIds.toArray(String[]::new)));
    }
}
