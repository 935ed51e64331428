-- The feed: why an item is in it, what was read one by one, filters and a stream.

-- Items with the same number come from one event.
CREATE SEQUENCE feed_item_number;

ALTER TABLE feed_item
  ADD COLUMN reason varchar(16) NOT NULL DEFAULT 'SUBSCRIBED' CONSTRAINT feed_item_reason_check CHECK (
    reason IN ('MENTIONED', 'ESCALATED_TO', 'REVIEWER', 'FACILITATOR', 'INVITEE', 'AUTHOR', 'OWNER', 'PARTICIPANT', 'RESPONSIBLE',
      'SUBSCRIBED', 'DEFAULT')),
  ADD COLUMN seq bigint NOT NULL DEFAULT 0,
  ADD COLUMN tx xid8 NOT NULL DEFAULT pg_current_xact_id();
ALTER TABLE feed_item
  ALTER COLUMN reason DROP DEFAULT,
  ALTER COLUMN seq DROP DEFAULT;
COMMENT ON COLUMN feed_item.seq IS 'Number of the event in the stream; 0 for items from before there was one.';
COMMENT ON COLUMN feed_item.tx IS
  'The transaction that stored the item, so that a stream can decide by snapshot which items a subscriber has seen.';

CREATE INDEX feed_item_stream ON feed_item (handle, tx);
CREATE INDEX feed_item_tone ON feed_item (handle, tone, id DESC);
CREATE INDEX feed_item_event_type ON feed_item (handle, event_type, id DESC);
CREATE INDEX feed_item_subject_key ON feed_item (handle, subject_key, id DESC);
DROP INDEX feed_item_subject;
CREATE INDEX feed_item_subject ON feed_item (subject_id, handle, id DESC);

CREATE TABLE feed_mark (
  reader   varchar(130) NOT NULL,
  event_id varchar(64) NOT NULL,
  item_id  uuid NOT NULL,
  unread   boolean NOT NULL,
  PRIMARY KEY (reader, event_id)
);
CREATE INDEX feed_mark_item ON feed_mark (reader, item_id);
COMMENT ON TABLE feed_mark IS 'Items that a reader marked one by one, as far as the read marker does not say the same.';
