package dev.debrief.notifications.feed;

import dev.debrief.platform.jdbc.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Deletes from the feed, each batch in a transaction of its own. Ids grow with time, so that their index finds the old
 * items.
 */
@ApplicationScoped
class FeedPurgeRepository {

    private final Statements statements;

    FeedPurgeRepository(Statements statements) {
        this.statements = statements;
    }

    /** Deletes items with a lower id; returns how many. */
    int deleteItems(UUID before, int limit) {
        return statements.update(
                "DELETE FROM feed_item WHERE id IN (SELECT id FROM feed_item WHERE id < ? ORDER BY id LIMIT ?)",
                before,
                limit);
    }

    /** Deletes what readers marked of such items; returns how many marks. */
    int deleteMarks(UUID before, int limit) {
        return statements.update(
                "DELETE FROM feed_mark WHERE (reader, event_id) IN"
                        + " (SELECT reader, event_id FROM feed_mark WHERE item_id < ? ORDER BY item_id LIMIT ?)",
                before,
                limit);
    }
}
