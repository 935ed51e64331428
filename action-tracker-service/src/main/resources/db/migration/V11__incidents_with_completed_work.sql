-- Comparisons read only the earlier incidents after which work was completed: few, so that most read none.
--
-- Whoever adds a postmortem or a service to an incident waits for completions that are not committed yet, and
-- completions wait for them, because both lock the action items: the second one sees the first. What cannot lock the
-- other's rows, such as the first event of an incident and that of its postmortem, is repaired by the comparison that
-- follows either of them. Everybody locks action items before rows of incident_service, and both in one order.

-- In the order in which events lock the tables. Until the end of the migration, nobody can add what it would miss.
LOCK TABLE incident_details, postmortem_incident IN SHARE ROW EXCLUSIVE MODE;

-- Whether an action item of a postmortem that covers it was ever completed. It may stay true when that ends, because
-- comparisons check it.
ALTER TABLE incident_service ADD COLUMN completed boolean NOT NULL DEFAULT false;

CREATE OR REPLACE FUNCTION mark_analysed_incident() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    covered uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.incident_id ELSE NEW.incident_id END;
BEGIN
    -- Waits for a change of the incident that is not committed yet.
    PERFORM 1 FROM incident_details WHERE incident_id = covered FOR SHARE;
    IF TG_OP = 'INSERT' THEN
        -- Waits for completions that are not committed yet. Most new postmortems have no action items.
        PERFORM 1 FROM action_item WHERE postmortem_id = NEW.postmortem_id ORDER BY id FOR SHARE;
        IF FOUND THEN
            UPDATE incident_service kept SET completed = true
            FROM (
                SELECT one.incident_id, one.service
                FROM incident_service one
                WHERE one.incident_id = covered AND NOT one.completed
                  AND EXISTS (
                      SELECT 1 FROM action_item item
                      WHERE item.postmortem_id = NEW.postmortem_id
                        AND (item.status IN ('DONE', 'VERIFIED', 'INEFFECTIVE')
                             OR EXISTS (SELECT 1 FROM action_item_state state
                                        WHERE state.action_item_id = item.id AND state.status = 'DONE')))
                ORDER BY one.service FOR NO KEY UPDATE OF one) AS missing
            WHERE kept.incident_id = missing.incident_id AND kept.service = missing.service;
        END IF;
    END IF;
    UPDATE incident_service
    SET analysed = NOT analysed
    WHERE incident_id = covered
      AND analysed <> EXISTS (SELECT 1 FROM postmortem_incident WHERE incident_id = covered);
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION copy_services_of_incident_to_index() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    covering uuid[] := ARRAY(SELECT postmortem_id FROM postmortem_incident WHERE incident_id = NEW.incident_id);
BEGIN
    IF covering <> '{}' THEN
        -- Waits for completions that are not committed yet.
        PERFORM 1 FROM action_item WHERE postmortem_id = ANY (covering) ORDER BY id FOR SHARE;
    END IF;
    IF TG_OP = 'UPDATE' THEN
        DELETE FROM incident_service
        WHERE incident_id = NEW.incident_id AND (service <> ALL (NEW.services) OR NEW.began_at IS NULL);
    END IF;
    INSERT INTO incident_service (incident_id, service, began_at, may_recur, analysed, completed)
    SELECT NEW.incident_id, affected.service, NEW.began_at,
           NEW.kind = 'INCIDENT' AND NOT NEW.cancelled AND NEW.merged_into IS NULL,
           covering <> '{}',
           covering <> '{}' AND EXISTS (
               SELECT 1 FROM action_item item
               WHERE item.postmortem_id = ANY (covering)
                 AND (item.status IN ('DONE', 'VERIFIED', 'INEFFECTIVE')
                      OR EXISTS (SELECT 1 FROM action_item_state state
                                 WHERE state.action_item_id = item.id AND state.status = 'DONE')))
    FROM (SELECT DISTINCT unnest(NEW.services) AS service) AS affected
    WHERE NEW.began_at IS NOT NULL
    ORDER BY affected.service
    ON CONFLICT (incident_id, service) DO UPDATE
    SET began_at = excluded.began_at, may_recur = excluded.may_recur, analysed = excluded.analysed,
        completed = incident_service.completed OR excluded.completed;
    RETURN NULL;
END
$$;

CREATE FUNCTION mark_incidents_of_completed_item() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed uuid;
BEGIN
    IF TG_TABLE_NAME = 'action_item' THEN
        changed := NEW.id;
    ELSE
        changed := NEW.action_item_id;
    END IF;
    UPDATE incident_service kept SET completed = true
    FROM (
        SELECT one.incident_id, one.service
        FROM action_item item
        JOIN postmortem_incident covered ON covered.postmortem_id = item.postmortem_id
        JOIN incident_service one ON one.incident_id = covered.incident_id
        WHERE item.id = changed AND NOT one.completed
          AND (item.status IN ('DONE', 'VERIFIED', 'INEFFECTIVE')
               OR EXISTS (SELECT 1 FROM action_item_state state
                          WHERE state.action_item_id = item.id AND state.status = 'DONE'))
        ORDER BY one.incident_id, one.service FOR NO KEY UPDATE OF one) AS missing
    WHERE kept.incident_id = missing.incident_id AND kept.service = missing.service;
    RETURN NULL;
END
$$;
CREATE TRIGGER mark_incidents_of_new_completed_item
    AFTER INSERT ON action_item
    FOR EACH ROW WHEN (NEW.status IN ('DONE', 'VERIFIED', 'INEFFECTIVE'))
    EXECUTE FUNCTION mark_incidents_of_completed_item();
CREATE TRIGGER mark_incidents_of_completed_item
    AFTER UPDATE OF status, postmortem_id ON action_item
    FOR EACH ROW
    WHEN (NEW.postmortem_id IS DISTINCT FROM OLD.postmortem_id
          OR (NEW.status <> OLD.status AND NEW.status IN ('DONE', 'VERIFIED', 'INEFFECTIVE')))
    EXECUTE FUNCTION mark_incidents_of_completed_item();
CREATE TRIGGER mark_incidents_of_completed_state
    AFTER INSERT ON action_item_state
    FOR EACH ROW WHEN (NEW.status = 'DONE')
    EXECUTE FUNCTION mark_incidents_of_completed_item();

UPDATE incident_service SET completed = true
WHERE incident_id IN (
    SELECT covered.incident_id
    FROM postmortem_incident covered JOIN action_item item ON item.postmortem_id = covered.postmortem_id
    WHERE item.status IN ('DONE', 'VERIFIED', 'INEFFECTIVE')
       OR EXISTS (SELECT 1 FROM action_item_state state
                  WHERE state.action_item_id = item.id AND state.status = 'DONE'));

CREATE INDEX incident_service_completed ON incident_service (service, began_at DESC, incident_id) WHERE completed;

-- The version before reads incident_service.analysed and its index during the update. The next version drops both.
