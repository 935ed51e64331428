CREATE TABLE delivery (
  id                uuid PRIMARY KEY,
  event_id          varchar(64) NOT NULL,
  event_type        varchar(160) NOT NULL,
  subject_id        uuid NOT NULL,
  channel           varchar(16) NOT NULL,
  recipient         varchar(120) NOT NULL,
  recipient_name    varchar(120) NOT NULL,
  concurrency_key   varchar(64) NOT NULL,
  notification      text NOT NULL,
  state             varchar(16) NOT NULL,
  attempts          integer NOT NULL,
  attempts_in_round integer NOT NULL,
  reason            varchar(300),
  next_at           timestamptz,
  lease             uuid,
  leased_until      timestamptz,
  delivered_at      timestamptz,
  revision          bigint NOT NULL,
  created_at        timestamptz NOT NULL,
  UNIQUE (event_id, channel, recipient)
);
CREATE INDEX delivery_due ON delivery (concurrency_key, next_at) WHERE state = 'PENDING';
CREATE INDEX delivery_subject ON delivery (subject_id) WHERE state = 'PENDING';
CREATE INDEX delivery_recipient ON delivery (recipient, id DESC);
CREATE INDEX delivery_state ON delivery (state, id DESC);
COMMENT ON COLUMN delivery.channel IS 'Key of the channel, like EMAIL.';
COMMENT ON COLUMN delivery.recipient IS 'Defined by the channel. EMAIL: handle of a contact; WEBHOOK: id of an endpoint';
COMMENT ON COLUMN delivery.concurrency_key IS 'Deliveries with the same key share a limited number of concurrent attempts, so that a slow receiver delays only itself.';
COMMENT ON COLUMN delivery.attempts_in_round IS 'Attempts since the last redelivery; attempts counts all of them.';

CREATE TABLE delivery_attempt (
  delivery_id uuid NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
  number      integer NOT NULL,
  at          timestamptz NOT NULL,
  outcome     varchar(16) NOT NULL,
  status      integer,
  latency_ms  bigint NOT NULL,
  detail      varchar(300) NOT NULL,
  snippet     varchar(1024),
  PRIMARY KEY (delivery_id, number)
);
