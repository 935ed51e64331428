-- What every incident affected, when it was noticed and ended, and what later incidents are compared by; updated from its
-- events.
CREATE TABLE incident_details (
    incident_id     uuid PRIMARY KEY,
    number          bigint NOT NULL,
    title           varchar(500) NOT NULL,
    kind            varchar(20) NOT NULL CHECK (kind IN ('INCIDENT', 'NEAR_MISS', 'DRILL', 'UNKNOWN')),
    visibility      varchar(20) NOT NULL CHECK (visibility IN ('OPEN', 'RESTRICTED')),
    audience        varchar[] NOT NULL,
    services        varchar[] NOT NULL,
    started_at      timestamptz,
    detected_at     timestamptz,
    acknowledged_at timestamptz,
    mitigated_at    timestamptz,
    resolved_at     timestamptz,
    recorded_at     timestamptz,
    began_at        timestamptz GENERATED ALWAYS AS
        (coalesce(started_at, detected_at, acknowledged_at, mitigated_at, resolved_at, recorded_at)) STORED,
    cancelled       boolean NOT NULL,
    imported        boolean NOT NULL,
    merged_into     uuid,
    event_version   bigint NOT NULL
);
-- Without a list of pending entries, reads take the same time after many changes.
CREATE INDEX incident_details_by_service ON incident_details USING gin (services) WITH (fastupdate = off);
-- Finds incidents by their short key.
CREATE INDEX incident_details_by_number ON incident_details (number);
-- Finds the newest incidents of a service that has many.
CREATE INDEX incident_details_by_start ON incident_details (started_at DESC, incident_id DESC)
    WHERE kind = 'INCIDENT' AND NOT cancelled AND merged_into IS NULL AND resolved_at IS NOT NULL;

-- The status, due date and owner of each action item over time: a row for each change, in the order of the ids.
CREATE TABLE action_item_state (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    action_item_id uuid NOT NULL,
    recorded_at    timestamptz NOT NULL,
    -- Since when it had the status; may be long before it was recorded.
    effective_at   timestamptz NOT NULL,
    status         varchar(20) NOT NULL
        CHECK (status IN ('PROPOSED', 'OPEN', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'VERIFIED', 'INEFFECTIVE', 'DROPPED')),
    due_on         date,
    due_date_moves integer NOT NULL,
    owner_handle   varchar(255)
);
CREATE INDEX action_item_state_by_item ON action_item_state (action_item_id, id);
REVOKE UPDATE, DELETE, TRUNCATE ON action_item_state FROM "${app_role}";

-- The history of existing items is in the audit log. Reading it takes long, so action items are not locked meanwhile.
INSERT INTO action_item_state
    (action_item_id, recorded_at, effective_at, status, due_on, due_date_moves, owner_handle)
SELECT action_item_id, at, max(status_began_at) OVER (PARTITION BY action_item_id ORDER BY id), status, due_on,
       due_date_moves, owner_handle
FROM (
    SELECT id, action_item_id, at, status, due_on, due_date_moves, owner_handle,
           CASE WHEN status IS DISTINCT FROM lag(status) OVER history THEN at END AS status_began_at,
           ROW (status, due_on, due_date_moves, owner_handle) IS NOT DISTINCT FROM ROW (
               lag(status) OVER history, lag(due_on) OVER history, lag(due_date_moves) OVER history,
               lag(owner_handle) OVER history) AS unchanged
    FROM (
        SELECT entry.id, item.id AS action_item_id, entry.at, entry.after ->> 'status' AS status,
               CAST(entry.after ->> 'dueOn' AS date) AS due_on,
               coalesce(CAST(entry.after ->> 'dueDateMoves' AS integer), 0) AS due_date_moves,
               entry.after #>> '{owner,handle}' AS owner_handle
        FROM audit_entry entry
        JOIN action_item item ON CAST(item.id AS varchar) = entry.subject_id
        WHERE entry.subject_type = 'action-item' AND entry.after ->> 'status' IS NOT NULL
    ) AS recorded
    WINDOW history AS (PARTITION BY action_item_id ORDER BY id)
) AS changes
WHERE NOT unchanged
ORDER BY id;

-- Of an item without audit entries, only its present state is known.
INSERT INTO action_item_state
    (action_item_id, recorded_at, effective_at, status, due_on, due_date_moves, owner_handle)
SELECT id, created_at, created_at, status, due_on, due_date_moves, owner_handle
FROM action_item item
WHERE NOT EXISTS (SELECT 1 FROM action_item_state state WHERE state.action_item_id = item.id)
ORDER BY number;

-- From here on, items cannot change until the end of the migration. V8 checks the existing rows.
ALTER TABLE action_item_state
    ADD CONSTRAINT action_item_state_of_item FOREIGN KEY (action_item_id) REFERENCES action_item (id) NOT VALID;
-- What has changed since the migration began; the clocks of the service may be behind.
INSERT INTO action_item_state
    (action_item_id, recorded_at, effective_at, status, due_on, due_date_moves, owner_handle)
SELECT item.id, item.updated_at, item.status_since, item.status, item.due_on, item.due_date_moves, item.owner_handle
FROM action_item item
LEFT JOIN LATERAL (
    SELECT * FROM action_item_state state WHERE state.action_item_id = item.id ORDER BY state.id DESC LIMIT 1
) AS latest ON true
WHERE item.updated_at > now() - interval '5 minutes'
  AND ROW (item.status, item.due_on, item.due_date_moves, item.owner_handle)
      IS DISTINCT FROM ROW (latest.status, latest.due_on, latest.due_date_moves, latest.owner_handle);

-- Calendars of due dates that are read without a token, by whoever knows the secret in their URL.
CREATE TABLE calendar_feed (
    id             uuid PRIMARY KEY,
    team           varchar(255) NOT NULL,
    name           varchar(100) NOT NULL,
    secret_hash    bytea NOT NULL,
    created_at     timestamptz NOT NULL,
    creator_handle varchar(255) NOT NULL,
    creator_name   varchar(200) NOT NULL
);
CREATE INDEX calendar_feed_by_team ON calendar_feed (team, id);

-- The interval of a response that an action item is meant to shorten.
CREATE TABLE action_item_benefit (
    action_item_id uuid PRIMARY KEY REFERENCES action_item (id),
    shortens       varchar(20) NOT NULL CHECK (shortens IN ('DETECT', 'ACKNOWLEDGE', 'MITIGATE', 'RESOLVE')),
    minutes        integer NOT NULL,
    revision       bigint NOT NULL,
    updated_at     timestamptz NOT NULL
);

-- Lists of the unfinished items of a team do not walk what it has finished.
CREATE INDEX action_item_by_owner_unfinished ON action_item (owner_handle, due_order, id)
    WHERE status IN ('PROPOSED', 'OPEN', 'IN_PROGRESS', 'BLOCKED');
