package dev.debrief.notifications.involvement;

import dev.debrief.platform.jdbc.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class InvolvementRepository {

    private final Statements statements;

    InvolvementRepository(Statements statements) {
        this.statements = statements;
    }

    void add(UUID subjectId, Collection<String> handles) {
        if (handles.isEmpty()) {
            return;
        }
        statements.update(
                "INSERT INTO involvement (subject_id, handle) SELECT ?, handle FROM unnest(?) AS handle"
                        + " ON CONFLICT DO NOTHING",
                subjectId,
                handles.toArray(String[]::new));
    }

    void removeOthers(UUID subjectId, Collection<String> handles) {
        statements.update(
                "DELETE FROM involvement WHERE subject_id = ? AND handle <> ALL (?)",
                subjectId,
                handles.toArray(String[]::new));
    }

    Set<String> find(Collection<UUID> subjectIds) {
        return new HashSet<>(
                statements.column(String.class, "SELECT handle FROM involvement WHERE subject_id = ANY (?)", (Object)
                        subjectIds.toArray(UUID[]::new)));
    }
}
