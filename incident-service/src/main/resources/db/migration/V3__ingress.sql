-- Incidents that other systems report.

CREATE TABLE ingress_source (
  id                 uuid PRIMARY KEY,
  key                varchar(63)  NOT NULL,
  kind               varchar(32)  NOT NULL,
  name               varchar(80)  NOT NULL,
  enabled            boolean      NOT NULL,
  default_visibility varchar(32)  NOT NULL CHECK (default_visibility IN ('OPEN', 'RESTRICTED')),
  -- Version of the policy that maps its deliveries; null for the current one.
  rules_version      integer,
  -- How to call the source, for history and for what its deliveries leave out.
  api_url            varchar(2000),
  api_user           varchar(200),
  api_account        varchar(200),
  api_token          varchar(1000),
  secret             varchar(1000) NOT NULL,
  previous_secret    varchar(1000),
  previous_until     timestamptz,
  revision           bigint       NOT NULL,
  created_at         timestamptz  NOT NULL,
  updated_at         timestamptz  NOT NULL,
  -- When it was removed; its rows are deleted soon afterwards.
  removed_at         timestamptz,
  CONSTRAINT ingress_source_previous_secret_ends CHECK ((previous_secret IS NULL) = (previous_until IS NULL))
);
-- The key of a removed source is free again. A partial index does not make it a key that deliveries lock.
CREATE UNIQUE INDEX ingress_source_key ON ingress_source (key) WHERE removed_at IS NULL;
COMMENT ON COLUMN ingress_source.secret IS 'Encrypted, as previous_secret and api_token: v1.<id of the key>.<AES-256-GCM, base64>';

-- People as a source knows them. Without a handle they are shown by name and have no rights.
CREATE TABLE ingress_person (
  source_id   uuid         NOT NULL REFERENCES ingress_source ON DELETE CASCADE,
  external_id varchar(200) NOT NULL,
  name        varchar(200) NOT NULL,
  handle      varchar(160),
  -- What commands of this person may do.
  role        varchar(32) CHECK (role IN ('READER', 'CONTRIBUTOR')),
  revision    bigint       NOT NULL,
  updated_at  timestamptz  NOT NULL,
  PRIMARY KEY (source_id, external_id),
  CONSTRAINT ingress_person_role_needs_handle CHECK ((handle IS NULL) = (role IS NULL))
);

-- What was received, as it was received.
CREATE TABLE ingress_delivery (
  id                uuid PRIMARY KEY,
  source_id         uuid         NOT NULL REFERENCES ingress_source ON DELETE CASCADE,
  -- The sender's id of the delivery, or the SHA-256 of its body.
  delivery_key      varchar(200) NOT NULL,
  -- For alerts, which are news when they are repeated, the last time.
  received_at       timestamptz  NOT NULL,
  first_received_at timestamptz  NOT NULL,
  headers           jsonb        NOT NULL,
  body              bytea        NOT NULL,
  state             varchar(32)  NOT NULL CHECK (state IN ('RECEIVED', 'MAPPED', 'IGNORED', 'QUARANTINED')),
  reason            varchar(1000),
  -- How often the sender repeated it.
  repetitions       integer      NOT NULL DEFAULT 0,
  incident_ids      uuid[]       NOT NULL DEFAULT '{}',
  mapped_at         timestamptz,
  UNIQUE (source_id, delivery_key),
  CONSTRAINT ingress_delivery_has_a_reason CHECK ((state IN ('IGNORED', 'QUARANTINED')) = (reason IS NOT NULL)),
  CONSTRAINT ingress_delivery_was_read CHECK ((state = 'RECEIVED') = (mapped_at IS NULL))
);
CREATE INDEX ingress_delivery_by_time ON ingress_delivery (received_at DESC, id DESC);
CREATE INDEX ingress_delivery_by_source ON ingress_delivery (source_id, received_at DESC, id DESC);
CREATE INDEX ingress_delivery_by_state ON ingress_delivery (state, received_at DESC, id DESC);
CREATE INDEX ingress_delivery_by_source_and_state ON ingress_delivery (source_id, state, received_at DESC, id DESC);

-- Incidents and groups of alerts of a source. An episode ends when its incident is resolved by a quiet period; a group
-- that fires again afterwards starts the next one.
CREATE TABLE ingress_incident (
  id          uuid PRIMARY KEY,
  source_id   uuid         NOT NULL REFERENCES ingress_source ON DELETE CASCADE,
  external_id varchar(300) NOT NULL,
  episode     integer      NOT NULL,
  -- Null while rules let it open no incident and there is none that it joins.
  incident_id uuid REFERENCES incident,
  -- Whether this one opened the incident; others joined it.
  opened      boolean      NOT NULL,
  -- Whether it stands for the incident that collects a storm of the source, and for nothing at the sender.
  umbrella    boolean      NOT NULL DEFAULT false,
  joined_as   varchar(32) CHECK (joined_as IN ('GROUP', 'SERVICE', 'STORM')),
  ended       boolean      NOT NULL,
  -- Values of the attributes that rules group by.
  group_key   varchar(500),
  -- Affected services, for what waits for an incident to join.
  services    varchar[]    NOT NULL DEFAULT '{}',
  link        varchar(2000),
  -- When it was received; for imported history, when it began.
  first_at    timestamptz  NOT NULL,
  -- When a change was received last; null once the changes were deleted.
  last_at     timestamptz,
  -- Whether some of its changes are settled: what those have set stays.
  settled     boolean      NOT NULL DEFAULT false,
  -- When the last alert, or the incident, was resolved; null while there is one that is not.
  quiet_since timestamptz,
  -- When its incident counts as resolved; null if the sender resolves it.
  quiet_until timestamptz,
  -- What this source has set about the incident, to see what people have changed since.
  applied     jsonb        NOT NULL,
  UNIQUE (source_id, external_id, episode)
);
CREATE INDEX ingress_incident_by_incident ON ingress_incident (incident_id) WHERE incident_id IS NOT NULL;
CREATE INDEX ingress_incident_by_group ON ingress_incident (source_id, group_key, first_at DESC) WHERE group_key IS NOT NULL;
CREATE INDEX ingress_incident_opened ON ingress_incident (source_id, first_at DESC) WHERE opened;
CREATE INDEX ingress_incident_umbrella ON ingress_incident (source_id, first_at DESC) WHERE umbrella;
CREATE INDEX ingress_incident_waiting ON ingress_incident (first_at DESC) WHERE incident_id IS NULL AND quiet_since IS NULL;
CREATE INDEX ingress_incident_by_last_change ON ingress_incident (last_at) WHERE last_at IS NOT NULL;

-- Each change once, however often and in whatever order it is delivered.
CREATE TABLE ingress_change (
  source_id           uuid         NOT NULL REFERENCES ingress_source ON DELETE CASCADE,
  change_id           varchar(200) NOT NULL,
  ingress_incident_id uuid         NOT NULL REFERENCES ingress_incident ON DELETE CASCADE,
  received_at         timestamptz  NOT NULL,
  -- Identity of the alert that it is about; null for an incident.
  alert               varchar(200),
  at                  timestamptz  NOT NULL,
  change              jsonb        NOT NULL,
  -- Its timeline entry. No foreign key: people may remove that, and then it is not written again.
  entry_id            uuid,
  -- The revision of the entry that the source wrote; people have changed what has another one.
  entry_revision      bigint,
  -- Whether what the group reports no longer depends on it, as on an alert that was resolved many changes ago. It only
  -- stays to be known.
  settled             boolean      NOT NULL DEFAULT false,
  PRIMARY KEY (source_id, change_id)
);
CREATE INDEX ingress_change_by_incident ON ingress_change (ingress_incident_id, settled, at, change_id);
CREATE INDEX ingress_change_by_alert ON ingress_change (source_id, alert, at) WHERE alert IS NOT NULL;
CREATE INDEX ingress_change_settled ON ingress_change (received_at) WHERE settled;
