-- When owners are reminded and who is asked for help. Version 0 is built in; each change adds a row.
CREATE TABLE escalation_policy_version (
    version    integer PRIMARY KEY,
    policy     jsonb NOT NULL,
    note       varchar(500),
    changed_by varchar(160) NOT NULL,
    changed_at timestamptz NOT NULL
);
REVOKE UPDATE, DELETE ON escalation_policy_version FROM "${app_role}";

-- The due dates of items that the team has committed to, and what was sent for each. At most one of an item is watched:
-- its current one, while work remains.
CREATE TABLE action_item_due_date (
    action_item_id   uuid NOT NULL REFERENCES action_item (id),
    due_on           date NOT NULL,
    watched_since    timestamptz,
    last_reminder    integer,
    reminders_sent   integer NOT NULL,
    escalation_level integer NOT NULL,
    PRIMARY KEY (action_item_id, due_on)
);
CREATE UNIQUE INDEX action_item_due_date_watched ON action_item_due_date (action_item_id)
    WHERE watched_since IS NOT NULL;

-- Items that the team had committed to are watched from now on. Their first reminder may be seven days before the due
-- date; a timer that fires too early is armed again. The built-in policies escalate nothing and know no observation.
INSERT INTO action_item_due_date (action_item_id, due_on, watched_since, reminders_sent, escalation_level)
    SELECT id, due_on, now(), 0, 0 FROM action_item
    WHERE status IN ('OPEN', 'IN_PROGRESS', 'BLOCKED') AND due_on IS NOT NULL;
INSERT INTO timer (kind, subject_id, fire_at, next_attempt_at)
    SELECT 'action-item-due-soon', action_item_id::text, earliest.fire_at, earliest.fire_at
    FROM action_item_due_date
    CROSS JOIN LATERAL (SELECT greatest(now(), CAST(due_on - 7 AS timestamptz)) AS fire_at) AS earliest
    WHERE due_on >= current_date;

-- Periods in which the reminders of a due date are held back, with who asked for it and why.
CREATE TABLE action_item_snooze (
    id                uuid PRIMARY KEY,
    action_item_id    uuid NOT NULL REFERENCES action_item (id),
    due_on            date NOT NULL,
    snoozed_until     date NOT NULL,
    reason            varchar(500) NOT NULL,
    snoozed_at        timestamptz NOT NULL,
    snoozed_by_handle varchar(255) NOT NULL,
    snoozed_by_name   varchar(200) NOT NULL,
    ended_at          timestamptz
);
CREATE INDEX action_item_snooze_by_item ON action_item_snooze (action_item_id, due_on);

-- Ensures that each completion is published as due for verification only once.
CREATE TABLE verification_due_event (
    action_item_id uuid NOT NULL REFERENCES action_item (id),
    completed_at   timestamptz NOT NULL,
    published_at   timestamptz NOT NULL,
    PRIMARY KEY (action_item_id, completed_at)
);
