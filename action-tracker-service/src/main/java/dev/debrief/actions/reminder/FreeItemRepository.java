package dev.debrief.actions.reminder;

import dev.debrief.platform.jdbc.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Locks action items without waiting for those that others have locked. */
@ApplicationScoped
class FreeItemRepository {

    private static final String LOCK_FREE =
            "SELECT id FROM action_item WHERE id = ANY (?) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED";

    private final Statements statements;

    FreeItemRepository(Statements statements) {
        this.statements = statements;
    }

    /** Locks the free ones until the transaction ends, and returns them in the order of their ids. */
    List<UUID> lockFree(Collection<UUID> ids) {
        return statements.column(UUID.class, LOCK_FREE, (Object) ids.toArray(UUID[]::new));
    }
}
