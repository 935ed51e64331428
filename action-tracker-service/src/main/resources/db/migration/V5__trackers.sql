-- Issue trackers of other teams, as admins set them up.
CREATE TABLE tracker (
    id              uuid PRIMARY KEY,
    key             varchar(63)  NOT NULL UNIQUE,
    kind            varchar(32)  NOT NULL CHECK (kind IN ('JIRA_CLOUD', 'JIRA_DATA_CENTER', 'GITHUB', 'GITLAB')),
    name            varchar(80)  NOT NULL,
    enabled         boolean      NOT NULL,
    -- Null for the public address of the product.
    base_url        varchar(2000),
    project         varchar(255) NOT NULL,
    api_user        varchar(200),
    api_token       varchar(2000) NOT NULL,
    -- What is synchronized, and how.
    sync            jsonb        NOT NULL,
    secret          varchar(1000) NOT NULL,
    previous_secret varchar(1000),
    previous_until  timestamptz,
    -- Why the service has disabled it; null if an admin has, or if it is enabled.
    disabled_reason varchar(500),
    -- How often in a row it has refused the token or the project, and a call because of a limit; each with the last time.
    refusals        integer      NOT NULL,
    refused_at      timestamptz,
    limits          integer      NOT NULL,
    limited_at      timestamptz,
    -- No call is made before this time.
    paused_until    timestamptz,
    -- Changes up to this time of the tracker are known.
    seen_until      timestamptz  NOT NULL,
    polled_at       timestamptz,
    last_error      varchar(500),
    revision        bigint       NOT NULL,
    created_at      timestamptz  NOT NULL,
    updated_at      timestamptz  NOT NULL,
    CONSTRAINT tracker_previous_secret_ends CHECK ((previous_secret IS NULL) = (previous_until IS NULL))
);
COMMENT ON COLUMN tracker.api_token IS 'Encrypted, as secret and previous_secret: v1.<id of the key>.<AES-256-GCM, base64>';

-- The issue of an action item: at most one.
CREATE TABLE tracker_link (
    action_item_id uuid PRIMARY KEY REFERENCES action_item (id),
    tracker_id     uuid         NOT NULL REFERENCES tracker (id) ON DELETE CASCADE,
    state          varchar(16)  NOT NULL CHECK (state IN ('PENDING', 'LINKED', 'BROKEN')),
    reason         varchar(500),
    -- What people call it in its project. Null until it is created.
    issue          varchar(100),
    url            varchar(2000),
    -- What could not be done, for people.
    note           varchar(1000),
    -- The values of both sides when they were last compared.
    seen           jsonb        NOT NULL,
    -- Changes of the action item, and how many of them are sent.
    changes        bigint       NOT NULL,
    changes_sent   bigint       NOT NULL,
    -- Changes of the issue that the tracker has reported, and how many of them are read.
    remote_changes bigint       NOT NULL,
    remote_read    bigint       NOT NULL,
    -- Changes of the action item are not sent, because the tracker must not receive them.
    withheld       boolean      NOT NULL,
    -- The worker that synchronizes it.
    lease          uuid,
    leased_until   timestamptz,
    synced_at      timestamptz,
    created_by     varchar(255) NOT NULL,
    revision       bigint       NOT NULL,
    created_at     timestamptz  NOT NULL,
    CONSTRAINT tracker_link_broken_has_reason CHECK ((state = 'BROKEN') = (reason IS NOT NULL)),
    CONSTRAINT tracker_link_linked_has_issue CHECK (state <> 'LINKED' OR (issue IS NOT NULL AND url IS NOT NULL)),
    CONSTRAINT tracker_link_lease_ends CHECK ((lease IS NULL) = (leased_until IS NULL))
) WITH (fillfactor = 80);
-- An issue belongs to one action item; webhooks and polls find it.
CREATE UNIQUE INDEX tracker_link_by_issue ON tracker_link (tracker_id, issue) WHERE issue IS NOT NULL;
CREATE INDEX tracker_link_by_tracker ON tracker_link (tracker_id, action_item_id);
-- What still has to be sent to a tracker that was unavailable, or to be read from it.
CREATE INDEX tracker_link_waiting ON tracker_link (tracker_id, action_item_id)
    WHERE state = 'PENDING' OR (state = 'LINKED' AND (changes > changes_sent OR remote_changes > remote_read));

-- The issue that was requested for an action item in a project, or linked to it. It outlives the link and the tracker, so
-- that linking the item again creates no second one.
CREATE TABLE requested_issue (
    id             uuid PRIMARY KEY,
    action_item_id uuid          NOT NULL REFERENCES action_item (id),
    -- Base URL and project in lower case.
    server         varchar(2000) NOT NULL,
    project        varchar(255)  NOT NULL,
    -- Null while it is not known whether it exists.
    issue          varchar(100),
    -- When it was requested and no response had arrived; it is looked for before another one is requested.
    requested_at   timestamptz,
    looks          integer       NOT NULL,
    looked_at      timestamptz
);
CREATE INDEX requested_issue_by_item ON requested_issue (action_item_id);
