-- Every event that a consumer has applied or parked. Old rows are deleted; inbox_position then detects duplicates.
CREATE TABLE inbox_message (
    consumer    varchar(64)  NOT NULL,
    event_id    varchar(128) NOT NULL,
    received_at timestamptz  NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, event_id)
);
CREATE INDEX inbox_message_received_at ON inbox_message (received_at);

-- The last version that a consumer has applied per aggregate. Lock this row first before any change to the aggregate.
CREATE TABLE inbox_position (
    consumer       varchar(64)  NOT NULL,
    aggregate_type varchar(128) NOT NULL,
    aggregate_id   varchar(128) NOT NULL,
    last_version   bigint       NOT NULL,
    PRIMARY KEY (consumer, aggregate_type, aggregate_id)
) WITH (fillfactor = 70);

-- Complete records that could not be applied, until an admin retries or discards them.
-- Those without a readable identity have no event_id, type, aggregate and version. record_headers is JSON as text, because
-- jsonb refuses NUL characters and a record may contain anything.
CREATE TABLE parked_message (
    id               uuid          PRIMARY KEY,
    consumer         varchar(64)   NOT NULL,
    topic            varchar(249)  NOT NULL,
    topic_partition  integer       NOT NULL,
    topic_offset     bigint        NOT NULL,
    record_time      timestamptz   NOT NULL,
    record_key       bytea,
    record_headers   text          NOT NULL,
    record_value     bytea,
    event_id         varchar(128),
    type             varchar(256),
    aggregate_type   varchar(128),
    aggregate_id     varchar(128),
    version          bigint,
    reason           varchar(32)   NOT NULL
        CHECK (reason IN ('unreadable', 'unknown-type', 'sequence-gap', 'behind-parked', 'not-applicable')),
    detail           varchar(2000) NOT NULL,
    state            varchar(16)   NOT NULL DEFAULT 'PARKED' CHECK (state IN ('PARKED', 'DISCARDED', 'APPLIED')),
    attempts         integer       NOT NULL,
    parked_at        timestamptz   NOT NULL,
    last_attempt_at  timestamptz,
    settled_at       timestamptz,
    discard_reason   varchar(500),
    UNIQUE (consumer, topic, topic_partition, topic_offset, record_time),
    CONSTRAINT parked_message_settled_has_time CHECK ((state = 'PARKED') = (settled_at IS NULL)),
    CONSTRAINT parked_message_discarded_has_reason CHECK ((state = 'DISCARDED') = (discard_reason IS NOT NULL)),
    CONSTRAINT parked_message_identity_is_complete CHECK ((event_id IS NULL) = (version IS NULL)
        AND (event_id IS NULL) = (aggregate_id IS NULL)
        AND (event_id IS NULL) = (aggregate_type IS NULL))
);
-- The list is sorted by id (UUIDv7), newest first, with at most one filter.
CREATE INDEX parked_message_state ON parked_message (state, id);
CREATE INDEX parked_message_consumer ON parked_message (consumer, state, id);
CREATE INDEX parked_message_reason ON parked_message (reason, state, id);
-- Messages that wait behind a version, and discarded ones.
CREATE INDEX parked_message_aggregate ON parked_message (consumer, aggregate_type, aggregate_id, version)
    WHERE version IS NOT NULL AND state <> 'APPLIED';
