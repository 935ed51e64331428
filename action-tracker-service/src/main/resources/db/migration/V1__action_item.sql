-- Local copies of postmortems, updated from their events.
CREATE TABLE postmortem_projection (
    id           uuid PRIMARY KEY,
    number       bigint NOT NULL UNIQUE,
    title        varchar(500) NOT NULL,
    incident_id  uuid NOT NULL,
    incident_key varchar(30) NOT NULL,
    severity     varchar(20) NOT NULL CHECK (severity IN ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'UNKNOWN')),
    status       varchar(20) NOT NULL
        CHECK (status IN ('DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'CLOSED', 'WAIVED', 'UNKNOWN')),
    visibility   varchar(20) NOT NULL CHECK (visibility IN ('OPEN', 'RESTRICTED')),
    audience     varchar[] NOT NULL,
    event_version bigint NOT NULL,
    updated_at   timestamptz NOT NULL
);

CREATE SEQUENCE action_item_number;

CREATE TABLE action_item (
    id              uuid PRIMARY KEY,
    number          bigint NOT NULL UNIQUE,
    postmortem_id   uuid NOT NULL REFERENCES postmortem_projection (id),
    title           varchar(200) NOT NULL,
    description     varchar(10000),
    kind            varchar(30) NOT NULL CHECK (kind IN ('IMMEDIATE_FIX', 'LONG_TERM_IMPROVEMENT', 'PREVENTIVE_MEASURE')),
    intent          varchar(20) NOT NULL CHECK (intent IN ('MITIGATE', 'PREVENT', 'DETECT', 'PROCESS', 'OTHER')),
    owner_handle    varchar(255),
    owner_name      varchar(200),
    due_on          date,
    -- Sorts items without a due date last and allows paging by row comparison.
    due_order       date NOT NULL GENERATED ALWAYS AS (coalesce(due_on, DATE '9999-12-31')) STORED,
    status          varchar(20) NOT NULL
        CHECK (status IN ('PROPOSED', 'OPEN', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'VERIFIED', 'INEFFECTIVE', 'DROPPED')),
    status_reason   varchar(2000),
    evidence_link   varchar(2000),
    recurred_in     varchar(30),
    status_since    timestamptz NOT NULL,
    status_by_handle varchar(255) NOT NULL,
    status_by_name  varchar(200) NOT NULL,
    due_date_moves  integer NOT NULL,
    due_date_reason varchar(500),
    addresses       jsonb NOT NULL,
    added_later     boolean NOT NULL,
    required_for_closing boolean NOT NULL CONSTRAINT action_item_left_out_was_added_later
        CHECK (required_for_closing OR added_later),
    created_at      timestamptz NOT NULL,
    creator_handle  varchar(255) NOT NULL,
    creator_name    varchar(200) NOT NULL,
    updated_at      timestamptz NOT NULL,
    revision        bigint NOT NULL
);

CREATE INDEX action_item_by_due ON action_item (due_order, id);
CREATE INDEX action_item_by_creation ON action_item (created_at, id);
CREATE INDEX action_item_by_postmortem ON action_item (postmortem_id, due_order, id);
CREATE INDEX action_item_by_status ON action_item (status, due_order, id);
CREATE INDEX action_item_by_owner ON action_item (owner_handle, due_order, id);
CREATE INDEX action_item_by_kind ON action_item (kind, due_order, id);
CREATE INDEX action_item_unfinished ON action_item (due_order, id)
    WHERE status IN ('PROPOSED', 'OPEN', 'IN_PROGRESS', 'BLOCKED');

-- What a commitment and a verification need. Version 0 is built in; each change adds a row.
CREATE TABLE action_policy_version (
    version    integer PRIMARY KEY,
    policy     jsonb NOT NULL,
    note       varchar(500),
    changed_by varchar(160) NOT NULL,
    changed_at timestamptz NOT NULL
);
REVOKE UPDATE, DELETE ON action_policy_version FROM "${app_role}";

-- Ensures that each due date is published as overdue only once, and never if it was past when it was set.
CREATE TABLE overdue_event (
    action_item_id uuid NOT NULL REFERENCES action_item (id),
    due_on         date NOT NULL,
    published_at   timestamptz NOT NULL,
    PRIMARY KEY (action_item_id, due_on)
);
