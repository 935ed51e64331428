CREATE TABLE feed_item (
  id          uuid PRIMARY KEY,
  handle      varchar(120) NOT NULL,
  event_id    varchar(64) NOT NULL,
  event_type  varchar(160) NOT NULL,
  subject_id  uuid NOT NULL,
  subject_key varchar(40) NOT NULL,
  tone        varchar(16) NOT NULL,
  headline    text NOT NULL,
  body        text NOT NULL,
  link        text NOT NULL,
  visible     boolean NOT NULL,
  occurred_at timestamptz NOT NULL,
  created_at  timestamptz NOT NULL,
  UNIQUE (event_id, handle)
);
CREATE INDEX feed_item_newest ON feed_item (handle, id DESC);
CREATE INDEX feed_item_subject ON feed_item (subject_id);
COMMENT ON COLUMN feed_item.visible IS 'False while the subject is restricted and the handle is not in its audience.';

CREATE TABLE feed_marker (
  handle  varchar(120) PRIMARY KEY,
  read_to uuid NOT NULL
);
