-- Responses to creating requests, by caller and Idempotency-Key; kept for 24 hours. body is text: it is repeated as it was.
CREATE TABLE idempotency_reply (
  caller      varchar(256) NOT NULL,
  key         varchar(128) NOT NULL,
  fingerprint varchar(64)  NOT NULL,
  status      smallint     NOT NULL,
  location    text,
  etag        text,
  body        text         NOT NULL,
  created_at  timestamptz  NOT NULL DEFAULT now(),
  PRIMARY KEY (caller, key)
);
CREATE INDEX idempotency_reply_created_at ON idempotency_reply (created_at);
