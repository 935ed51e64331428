package dev.debrief.incidents.ingress.source;

import dev.debrief.platform.jdbc.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Deletes the rows of removed sources. */
@ApplicationScoped
class SourceRemovalRepository {

    private static final String DELETE_SOME =
            "DELETE FROM %1$s WHERE ctid = ANY (ARRAY(SELECT ctid FROM %1$s WHERE source_id = ? LIMIT ?))";

    /** Imports first, so that they end. */
    private static final List<String> DELETES = Stream.of(
                    "history_import", "ingress_change", "ingress_incident", "ingress_delivery", "ingress_person")
            .map(DELETE_SOME::formatted)
            .toList();

    private static final String DELETE_SOURCE = "DELETE FROM ingress_source WHERE id = ? AND removed_at IS NOT NULL";

    private final Statements statements;

    SourceRemovalRepository(Statements statements) {
        this.statements = statements;
    }

    /** Returns how many rows it deleted; a smaller number than the limit means that none is left. */
    int deleteSome(UUID sourceId, int limit) {
        int deleted = 0;
        for (String delete : DELETES) {
            if (deleted < limit) {
                deleted += statements.update(delete, sourceId, limit - deleted);
            }
        }
        return deleted;
    }

    /** With the rows that were written meanwhile. */
    void deleteSource(UUID sourceId) {
        statements.update(DELETE_SOURCE, sourceId);
    }
}
