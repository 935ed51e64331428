-- The transaction that stored an event, so that a stream can decide by snapshot which events a subscriber has seen. Events
-- from before this migration have none and are not streamed.
ALTER TABLE outbox_event ADD COLUMN tx xid8;
ALTER TABLE outbox_event ALTER COLUMN tx SET DEFAULT pg_current_xact_id();
CREATE INDEX outbox_event_tx ON outbox_event (tx);
