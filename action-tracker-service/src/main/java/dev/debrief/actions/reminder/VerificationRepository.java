package dev.debrief.actions.reminder;

import dev.debrief.platform.jdbc.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Which completions of items were published as due for verification. */
@ApplicationScoped
class VerificationRepository {

    private final Statements statements;

    VerificationRepository(Statements statements) {
        this.statements = statements;
    }

    /** The items that are done in the order of their ids. @param after the id before the first */
    List<UUID> doneItemsAfter(UUID after, int limit) {
        return statements.column(
                UUID.class,
                "SELECT id FROM action_item WHERE status = 'DONE' AND id > ? ORDER BY id LIMIT ?",
                after,
                limit);
    }

    boolean isPublished(UUID actionItemId, Instant completedAt) {
        return !statements
                .column(
                        Integer.class,
                        "SELECT 1 FROM verification_due_event WHERE action_item_id = ? AND completed_at = ?",
                        actionItemId,
                        completedAt.atOffset(ZoneOffset.UTC))
                .isEmpty();
    }

    /** Marks a completion as published; false when it already was. */
    boolean markPublished(UUID actionItemId, Instant completedAt, Instant now) {
        return statements.update(
                        "INSERT INTO verification_due_event (action_item_id, completed_at, published_at) VALUES (?, ?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        actionItemId,
                        completedAt.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC))
                == 1;
    }
}
