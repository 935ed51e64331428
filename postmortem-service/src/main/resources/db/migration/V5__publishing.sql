-- Tools in which postmortems are published, as admins set them up.
CREATE TABLE publishing_target (
    id              uuid PRIMARY KEY,
    key             varchar(63)  NOT NULL UNIQUE,
    kind            varchar(32)  NOT NULL
        CHECK (kind IN ('GOOGLE_DRIVE', 'NOTION', 'CONFLUENCE_CLOUD', 'CONFLUENCE_DATA_CENTER', 'GIT')),
    name            varchar(80)  NOT NULL,
    enabled         boolean      NOT NULL,
    -- Null for the public address of the product.
    base_url        varchar(2000),
    -- Where in the product, such as a space, a folder or a branch.
    place           jsonb        NOT NULL,
    api_user        varchar(200),
    credential      text         NOT NULL,
    -- Whose view of the document is published.
    audience        varchar(16)  NOT NULL CHECK (audience IN ('INTERNAL', 'ORGANISATION', 'PUBLIC')),
    -- Whether postmortems are published to it when they are published.
    automatic       boolean      NOT NULL,
    receives_restricted boolean  NOT NULL,
    -- Why the service has disabled it; null if an admin has, or if it is enabled.
    disabled_reason varchar(500),
    -- How often in a row it has refused the credential or the place, and a call because of a limit; each with the last
    -- time.
    refusals        integer      NOT NULL,
    refused_at      timestamptz,
    limits          integer      NOT NULL,
    limited_at      timestamptz,
    -- No call is made before this time.
    paused_until    timestamptz,
    last_error      varchar(500),
    revision        bigint       NOT NULL,
    created_at      timestamptz  NOT NULL,
    updated_at      timestamptz  NOT NULL
);
COMMENT ON COLUMN publishing_target.credential IS 'Encrypted: v1.<id of the key>.<AES-256-GCM, base64>';

-- The page of a postmortem in a target: at most one.
CREATE TABLE publication (
    id             uuid PRIMARY KEY,
    postmortem_id  uuid         NOT NULL REFERENCES postmortem (id),
    target_id      uuid         NOT NULL REFERENCES publishing_target (id) ON DELETE CASCADE,
    state          varchar(16)  NOT NULL CHECK (state IN ('PENDING', 'PUBLISHED', 'FAILED', 'PAGE_GONE')),
    -- Counts requests; the job of an earlier one does nothing.
    requests       bigint       NOT NULL,
    requested_by   varchar(255) NOT NULL,
    requested_at   timestamptz  NOT NULL,
    -- Attempts since the last request.
    attempts       integer      NOT NULL,
    -- Why the last attempt failed.
    last_error     varchar(500),
    -- The page; null until it is known to exist.
    page_id        varchar(1000),
    page_url       varchar(2000),
    page_revision  varchar(200),
    page_digest    varchar(200),
    -- The published version on the page.
    version        integer,
    published_at   timestamptz,
    -- When a page was last requested whose id is not known: it may exist.
    create_unknown_at timestamptz,
    -- The worker that publishes it.
    lease          uuid,
    leased_until   timestamptz,
    revision       bigint       NOT NULL,
    UNIQUE (postmortem_id, target_id),
    CONSTRAINT publication_page_is_complete CHECK (
        (page_id IS NULL) = (page_url IS NULL)
        AND (page_id IS NULL) = (page_digest IS NULL)
        AND (page_id IS NULL) = (version IS NULL)
        AND (page_id IS NULL) = (published_at IS NULL)),
    CONSTRAINT publication_published_has_page CHECK (state <> 'PUBLISHED' OR page_id IS NOT NULL),
    CONSTRAINT publication_failed_has_error CHECK (state IN ('PENDING', 'PUBLISHED') OR last_error IS NOT NULL),
    CONSTRAINT publication_lease_ends CHECK ((lease IS NULL) = (leased_until IS NULL))
) WITH (fillfactor = 80);
-- What is tried again when a target can be used again, and whether it has pages.
CREATE INDEX publication_by_target ON publication (target_id, state, id);
