CREATE TABLE endpoint (
  id                  uuid PRIMARY KEY,
  name                varchar(80) NOT NULL UNIQUE,
  url                 varchar(2000) NOT NULL,
  receives_restricted boolean NOT NULL,
  enabled             boolean NOT NULL,
  disabled_reason     varchar(300),
  disabled_at         timestamptz,
  secret              varchar(300) NOT NULL,
  previous_secret     varchar(300),
  previous_until      timestamptz,
  failing_since       timestamptz,
  failed_attempts     integer NOT NULL,
  revision            bigint NOT NULL,
  created_at          timestamptz NOT NULL,
  updated_at          timestamptz NOT NULL,
  CHECK (enabled = (disabled_reason IS NULL))
);
COMMENT ON COLUMN endpoint.secret IS 'Encrypted: v1.<id of the key>.<AES-256-GCM, base64>';
