-- The transaction that stored an event, so that a stream can tell by a snapshot which events somebody has seen. Events from
-- before this migration have none; no stream goes back to them.
ALTER TABLE outbox_event ADD COLUMN tx xid8;
ALTER TABLE outbox_event ALTER COLUMN tx SET DEFAULT pg_current_xact_id();
CREATE INDEX outbox_event_tx ON outbox_event (tx);
