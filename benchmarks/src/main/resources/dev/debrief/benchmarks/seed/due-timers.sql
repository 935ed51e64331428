-- The first 1,000 unfinished action items were due ${days} days ago, and their timers are due.
WITH due AS (
    UPDATE action_item SET due_on = current_date - ${days}
    WHERE id IN (
        SELECT id FROM action_item WHERE number > 10000000 AND status IN ('OPEN', 'IN_PROGRESS')
        ORDER BY number LIMIT 1000)
    RETURNING id, CAST(due_on + 1 AS timestamp) AT TIME ZONE 'UTC' AS ended_at)
INSERT INTO timer AS armed (kind, subject_id, fire_at, next_attempt_at)
SELECT 'action-item-overdue', CAST(id AS varchar), ended_at, ended_at FROM due
ON CONFLICT (kind, subject_id) DO UPDATE SET
    generation = armed.generation + 1, fire_at = excluded.fire_at, next_attempt_at = excluded.next_attempt_at
