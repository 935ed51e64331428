-- Numbers the events of an aggregate. The row lock serializes its writers until commit, so that the order of seq is the
-- order of commits within one aggregate.
CREATE TABLE outbox_sequence (
    aggregatetype varchar(64) NOT NULL,
    aggregateid   varchar(64) NOT NULL,
    last_version  bigint      NOT NULL,
    PRIMARY KEY (aggregatetype, aggregateid)
) WITH (fillfactor = 70);

-- Append-only, with the column names of Debezium's EventRouter, so that a connector can read the table unchanged. payload is
-- text: it is published as it was written.
CREATE TABLE outbox_event (
    id               uuid         PRIMARY KEY,
    seq              bigint       GENERATED ALWAYS AS IDENTITY (CACHE 1) UNIQUE,
    aggregatetype    varchar(64)  NOT NULL,
    aggregateid      varchar(64)  NOT NULL,
    aggregateversion bigint       NOT NULL,
    type             varchar(160) NOT NULL,
    source           varchar(160) NOT NULL,
    specversion      varchar(8)   NOT NULL DEFAULT '1.0',
    datacontenttype  varchar(64)  NOT NULL DEFAULT 'application/json',
    dataschema       varchar(256) NOT NULL,
    "time"           timestamptz  NOT NULL DEFAULT clock_timestamp(),
    traceparent      varchar(64),
    payload          text         NOT NULL
        CONSTRAINT outbox_event_payload_is_a_small_object
        CHECK (octet_length(payload) <= 262144 AND payload IS JSON OBJECT),
    -- The transaction that stored the event, so that a stream can decide by snapshot which events a subscriber has seen.
    tx               xid8         DEFAULT pg_current_xact_id(),
    UNIQUE (aggregatetype, aggregateid, aggregateversion)
);
CREATE INDEX outbox_event_tx ON outbox_event (tx);
REVOKE UPDATE, DELETE ON outbox_event FROM "${app_role}";

-- Events that are not published yet. A set instead of a high-water mark, because a lower seq may commit later.
-- It fills and empties all day, so it is vacuumed by number of rows, not by share.
CREATE TABLE outbox_pending (
    seq   bigint   PRIMARY KEY,
    shard smallint NOT NULL
) WITH (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 2000,
    autovacuum_analyze_scale_factor = 0,
    autovacuum_analyze_threshold = 100000
);

CREATE FUNCTION outbox_event_is_pending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO outbox_pending (seq, shard) VALUES (NEW.seq, hashtext(NEW.aggregateid) & 15);
    RETURN NULL;
END
$$;

CREATE TRIGGER outbox_event_is_pending
    AFTER INSERT ON outbox_event
    FOR EACH ROW EXECUTE FUNCTION outbox_event_is_pending();

-- The warning about wal_level matters only with Debezium, not at every start of a service.
SET LOCAL client_min_messages = error;
CREATE PUBLICATION outbox_pub FOR TABLE outbox_event WITH (publish = 'insert');
RESET client_min_messages;
