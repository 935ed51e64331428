-- Recipients.

CREATE TABLE contact (
  id           uuid PRIMARY KEY,
  handle       varchar(120) NOT NULL UNIQUE,
  display_name varchar(120) NOT NULL,
  emails       varchar[] NOT NULL,
  revision     bigint NOT NULL,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL
);
COMMENT ON TABLE contact IS 'People and teams with their addresses, which no other service stores.';

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
  CONSTRAINT endpoint_disabled_is_complete CHECK (
    enabled = (disabled_reason IS NULL) AND enabled = (disabled_at IS NULL)),
  CONSTRAINT endpoint_previous_secret_ends CHECK ((previous_secret IS NULL) = (previous_until IS NULL))
);
COMMENT ON COLUMN endpoint.secret IS 'Encrypted: v1.<id of the key>.<AES-256-GCM, base64>';

CREATE TABLE subscription (
  id               uuid PRIMARY KEY,
  contact_handle   varchar(120) REFERENCES contact (handle) ON DELETE CASCADE,
  endpoint_id      uuid REFERENCES endpoint (id) ON DELETE CASCADE,
  event_types      varchar[] NOT NULL,
  minimum_severity varchar(16) NOT NULL CHECK (minimum_severity IN ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW')),
  only_own         boolean NOT NULL,
  revision         bigint NOT NULL,
  created_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  CONSTRAINT subscription_has_one_subscriber CHECK (num_nonnulls(contact_handle, endpoint_id) = 1)
);
CREATE INDEX subscription_event_types ON subscription USING gin (event_types);
CREATE INDEX subscription_contact ON subscription (contact_handle, id);
CREATE INDEX subscription_endpoint ON subscription (endpoint_id, id);

CREATE TABLE involvement (
  subject_id uuid NOT NULL,
  handle     varchar(120) NOT NULL,
  PRIMARY KEY (subject_id, handle)
);
COMMENT ON TABLE involvement IS 'Who takes part in an incident or a postmortem, according to events.';


-- Notifications.

CREATE TABLE feed_item (
  id          uuid PRIMARY KEY,
  handle      varchar(120) NOT NULL,
  event_id    varchar(64) NOT NULL,
  event_type  varchar(160) NOT NULL,
  subject_id  uuid NOT NULL,
  subject_key varchar(40) NOT NULL,
  tone        varchar(16) NOT NULL CHECK (tone IN ('UPDATE', 'REMINDER', 'SUCCESS')),
  headline    text NOT NULL,
  body        text NOT NULL,
  link        text,
  visible     boolean NOT NULL,
  occurred_at timestamptz NOT NULL,
  created_at  timestamptz NOT NULL,
  UNIQUE (event_id, handle)
);
CREATE INDEX feed_item_newest ON feed_item (handle, id DESC);
CREATE INDEX feed_item_subject ON feed_item (subject_id);
COMMENT ON COLUMN feed_item.link IS 'NULL if no link template was configured for the kind of the subject.';
COMMENT ON COLUMN feed_item.visible IS 'False while the subject is restricted and the handle is not in its audience.';

CREATE TABLE feed_marker (
  handle  varchar(120) PRIMARY KEY,
  read_to uuid NOT NULL
);

-- The platform's tables job and job_attempt contain what is sent, the state and the attempts.
CREATE TABLE delivery (
  id             uuid PRIMARY KEY REFERENCES job (id) ON DELETE CASCADE,
  event_id       varchar(64) NOT NULL,
  event_type     varchar(160) NOT NULL,
  channel        varchar(16) NOT NULL,
  recipient      varchar(120) NOT NULL,
  recipient_name varchar(120) NOT NULL,
  UNIQUE (event_id, channel, recipient)
);
CREATE INDEX delivery_recipient ON delivery (recipient, id DESC);
COMMENT ON COLUMN delivery.channel IS 'Key of the channel, like EMAIL.';
COMMENT ON COLUMN delivery.recipient IS 'Defined by the channel. EMAIL: handle of a contact; WEBHOOK: id of an endpoint';
