package dev.debrief.actions.action.state;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ActionItemStateRepository {

    /** Nothing if the last state is the same. */
    private static final String RECORD = """
            INSERT INTO action_item_state
                (action_item_id, recorded_at, effective_at, status, due_on, due_date_moves, owner_handle)
            SELECT item.id, CAST(:now AS timestamptz), item.status_since, item.status, item.due_on, item.due_date_moves, item.owner_handle
            FROM action_item item
            LEFT JOIN LATERAL (
                SELECT * FROM action_item_state state WHERE state.action_item_id = item.id ORDER BY state.id DESC LIMIT 1
            ) AS latest ON true
            WHERE item.id = :item
              AND ROW (item.status, item.status_since, item.due_on, item.due_date_moves, item.owner_handle)
                  IS DISTINCT FROM ROW (latest.status, latest.effective_at, latest.due_on, latest.due_date_moves,
                                        latest.owner_handle)""";

    private static final String OF_POSTMORTEM = "select new " + RecordedState.class.getName()
            + "(item.id, item.number, item.title, state.recordedAt, state.effectiveAt, state.status, state.dueOn,"
            + " state.dueDateMoves) from ActionItemState state join ActionItem item on item.id = state.actionItemId"
            + " where item.postmortem.id = :postmortem and state.recordedAt < :recordedBefore"
            + " order by item.number, state.id";

    private final EntityManager entities;

    ActionItemStateRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Records what an item is now. Pending changes of the item are written first. */
    void record(UUID itemId, Instant now) {
        entities.createNativeQuery(RECORD)
                .setParameter("item", itemId)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The states of all items of a postmortem: by item, in the order in which they were recorded. */
    List<RecordedState> ofPostmortem(UUID postmortemId, Instant recordedBefore) {
        return entities.createQuery(OF_POSTMORTEM, RecordedState.class)
                .setParameter("postmortem", postmortemId)
                .setParameter("recordedBefore", recordedBefore)
                .getResultList();
    }
}
