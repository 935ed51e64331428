-- Incidents.

CREATE SEQUENCE incident_number;

CREATE TABLE incident (
  id                  uuid PRIMARY KEY,
  number              bigint       NOT NULL UNIQUE,
  title               varchar(200) NOT NULL,
  summary             text,
  kind                varchar(32)  NOT NULL CHECK (kind IN ('INCIDENT', 'NEAR_MISS', 'DRILL')),
  severity            varchar(32)  NOT NULL CHECK (severity IN ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW')),
  severity_reason     varchar(500),
  status              varchar(32)  NOT NULL
    CHECK (status IN ('REPORTED', 'INVESTIGATING', 'IDENTIFIED', 'MITIGATED', 'RESOLVED', 'CLOSED', 'CANCELLED', 'MERGED')),
  visibility          varchar(32)  NOT NULL CHECK (visibility IN ('OPEN', 'RESTRICTED')),
  audience            varchar[]    NOT NULL,
  services            varchar[]    NOT NULL,
  labels              varchar[]    NOT NULL,
  custom_fields       jsonb        NOT NULL DEFAULT '{}',
  reporter_handle     varchar(160) NOT NULL,
  reporter_name       varchar(200) NOT NULL,
  -- Times people report, in any order; the service points out contradictions.
  started_at          timestamptz,
  first_signal_at     timestamptz,
  detected_at         timestamptz,
  acknowledged_at     timestamptz,
  identified_at       timestamptz,
  mitigated_at        timestamptz,
  resolved_at         timestamptz,
  closed_at           timestamptz,
  -- The start of impact, or recorded_at while the start is unknown. Lists are ordered by it.
  occurred_at         timestamptz  NOT NULL,
  recorded_at         timestamptz  NOT NULL,
  updated_at          timestamptz  NOT NULL,
  -- A merged incident: merged_into shows its timeline, evidence and participants.
  merged_into         uuid REFERENCES incident,
  merged_into_number  bigint,
  status_before_merge varchar(32)
    CHECK (status_before_merge IN ('REPORTED', 'INVESTIGATING', 'IDENTIFIED', 'MITIGATED', 'RESOLVED', 'CLOSED',
                                   'CANCELLED', 'MERGED')),
  merged_count        integer      NOT NULL DEFAULT 0,
  revision            bigint       NOT NULL,
  CONSTRAINT incident_merged_is_complete CHECK (
    (status = 'MERGED') = (merged_into IS NOT NULL)
    AND (merged_into IS NULL) = (merged_into_number IS NULL)
    AND (merged_into IS NULL) = (status_before_merge IS NULL))
);
CREATE INDEX incident_by_occurrence ON incident (occurred_at DESC, id DESC);
CREATE INDEX incident_by_update ON incident (updated_at DESC, id DESC);
CREATE INDEX incident_by_resolution ON incident (resolved_at DESC, id DESC) WHERE resolved_at IS NOT NULL;
CREATE INDEX incident_by_status ON incident (status, occurred_at DESC, id DESC);
CREATE INDEX incident_by_status_and_update ON incident (status, updated_at DESC, id DESC);
CREATE INDEX incident_by_severity ON incident (severity, occurred_at DESC, id DESC);
CREATE INDEX incident_by_severity_and_update ON incident (severity, updated_at DESC, id DESC);
CREATE INDEX incident_by_kind ON incident (kind, occurred_at DESC, id DESC);
CREATE INDEX incident_by_service ON incident USING gin (services);
CREATE INDEX incident_by_label ON incident USING gin (labels);
CREATE INDEX incident_by_custom_field ON incident USING gin (custom_fields jsonb_path_ops);
CREATE INDEX incident_merged_into ON incident (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE severity_change (
  id            uuid PRIMARY KEY,
  incident_id   uuid         NOT NULL REFERENCES incident,
  at            timestamptz  NOT NULL,
  from_severity varchar(32) CHECK (from_severity IN ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW')),
  to_severity   varchar(32)  NOT NULL CHECK (to_severity IN ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW')),
  reason        varchar(500),
  changed_by    varchar(160) NOT NULL
);
CREATE INDEX severity_change_by_incident ON severity_change (incident_id, id DESC);

-- Each relation is stored once and shown in both incidents.
CREATE TABLE incident_relation (
  incident_id uuid         NOT NULL REFERENCES incident,
  other_id    uuid         NOT NULL REFERENCES incident,
  relation    varchar(32)  NOT NULL CHECK (relation IN ('RELATED', 'CAUSED_BY', 'CAUSE_OF', 'RECURRENCE_OF', 'RECURRED_AS')),
  note        varchar(500),
  created_by  varchar(160) NOT NULL,
  created_at  timestamptz  NOT NULL,
  PRIMARY KEY (incident_id, other_id),
  CONSTRAINT incident_relation_is_between_two CHECK (incident_id <> other_id)
);
CREATE UNIQUE INDEX incident_relation_pair ON incident_relation (least(incident_id, other_id), greatest(incident_id, other_id));
CREATE INDEX incident_relation_other ON incident_relation (other_id, incident_id);

-- details: only read and written as a whole.
CREATE TABLE incident_impact (
  incident_id               uuid PRIMARY KEY REFERENCES incident,
  user_impact               text,
  business_impact           text,
  internal_impact           text,
  affected_users            numeric(20, 2),
  affected_users_basis      varchar(32) CHECK (affected_users_basis IN ('MEASURED', 'ESTIMATED', 'NOT_KNOWN')),
  failed_transactions       numeric(20, 2),
  failed_transactions_basis varchar(32) CHECK (failed_transactions_basis IN ('MEASURED', 'ESTIMATED', 'NOT_KNOWN')),
  complaints                numeric(20, 2),
  complaints_basis          varchar(32) CHECK (complaints_basis IN ('MEASURED', 'ESTIMATED', 'NOT_KNOWN')),
  revenue_loss              numeric(20, 2),
  revenue_loss_currency     varchar(3),
  revenue_loss_basis        varchar(32) CHECK (revenue_loss_basis IN ('MEASURED', 'ESTIMATED', 'NOT_KNOWN')),
  details                   jsonb  NOT NULL DEFAULT '{}',
  revision                  bigint NOT NULL,
  CONSTRAINT incident_impact_counts_are_whole CHECK (
    affected_users = trunc(affected_users)
    AND failed_transactions = trunc(failed_transactions)
    AND complaints = trunc(complaints))
);


-- Participants, timeline and evidence: incident_id is where they were recorded and never changes; shown_in follows when
-- incidents are merged.

CREATE TABLE incident_participant (
  incident_id  uuid         NOT NULL REFERENCES incident,
  shown_in     uuid         NOT NULL REFERENCES incident,
  handle       varchar(160) NOT NULL,
  display_name varchar(200) NOT NULL,
  roles        varchar[]    NOT NULL
    CHECK (roles <@ ARRAY['INCIDENT_COMMANDER', 'RESPONDER', 'SCRIBE', 'COMMUNICATIONS_LEAD', 'REPORTER',
                          'STAKEHOLDER']::varchar[]),
  joined_at    timestamptz,
  left_at      timestamptz,
  revision     bigint       NOT NULL,
  PRIMARY KEY (incident_id, handle),
  CONSTRAINT incident_participant_joined_before_leaving CHECK (joined_at <= left_at)
);
CREATE INDEX incident_participant_shown ON incident_participant (shown_in, handle);
CREATE INDEX incident_participant_handle ON incident_participant (handle, shown_in);

CREATE TABLE timeline_entry (
  id               uuid PRIMARY KEY,
  incident_id      uuid         NOT NULL REFERENCES incident,
  shown_in         uuid         NOT NULL REFERENCES incident,
  occurred_at      timestamptz  NOT NULL,
  kind             varchar(32)  NOT NULL
    CHECK (kind IN ('CHANGE', 'IMPACT_START', 'SIGNAL', 'DETECTION', 'INVESTIGATION', 'DECISION', 'ACTION', 'COMMUNICATION',
                    'MITIGATION', 'RESOLUTION', 'STATUS', 'NOTE')),
  text             text         NOT NULL,
  actor            varchar(200),
  source           varchar(200),
  link             varchar(2000),
  key_moment       boolean      NOT NULL,
  automatic        boolean      NOT NULL DEFAULT false,
  known_then       text,
  decision_options varchar[],
  decision_choice  text,
  decision_reason  text,
  evidence_ids     uuid[]       NOT NULL DEFAULT '{}',
  -- The entry that it replies to in a chat. No foreign key: that entry may be removed.
  reply_to         uuid,
  recorded_at      timestamptz  NOT NULL,
  recorded_by      varchar(160) NOT NULL,
  updated_at       timestamptz  NOT NULL,
  revision         bigint       NOT NULL DEFAULT 1,
  CONSTRAINT timeline_entry_decision_is_complete CHECK (
    (known_then IS NULL) = (decision_choice IS NULL)
    AND (known_then IS NULL) = (decision_options IS NULL)
    AND (known_then IS NULL) = (decision_reason IS NULL))
);
CREATE INDEX timeline_entry_by_time ON timeline_entry (shown_in, occurred_at, id);

-- Earlier versions of corrected or removed entries. Append-only.
CREATE TABLE timeline_entry_version (
  entry_id    uuid         NOT NULL,
  revision    bigint       NOT NULL,
  incident_id uuid         NOT NULL REFERENCES incident,
  entry       jsonb        NOT NULL,
  change      varchar(32)  NOT NULL CHECK (change IN ('REVISED', 'REMOVED')),
  changed_by  varchar(160) NOT NULL,
  changed_at  timestamptz  NOT NULL,
  reason      varchar(500),
  PRIMARY KEY (entry_id, revision)
);
REVOKE UPDATE, DELETE ON timeline_entry_version FROM "${app_role}";

-- Imported lines, so that importing them again has no effect, even if the entry was corrected or removed since.
CREATE TABLE timeline_import_key (
  incident_id uuid         NOT NULL REFERENCES incident,
  import_key  varchar(200) NOT NULL,
  entry_id    uuid         NOT NULL,
  PRIMARY KEY (incident_id, import_key)
);

-- A link, or a file that is declared first and uploaded afterwards.
CREATE TABLE evidence (
  id          uuid PRIMARY KEY,
  incident_id uuid          NOT NULL REFERENCES incident,
  shown_in    uuid          NOT NULL REFERENCES incident,
  kind        varchar(32)   NOT NULL
    CHECK (kind IN ('METRIC_SNAPSHOT', 'LOG_EXCERPT', 'CHAT', 'TICKET', 'DASHBOARD', 'SCREENSHOT', 'RECORDING', 'CHANGE',
                    'OTHER')),
  title       varchar(200)  NOT NULL,
  description text,
  link        varchar(2000),
  file_name   varchar(255),
  media_type  varchar(100),
  sha256      varchar(64),
  size        bigint,
  stored_as   varchar(64),
  taken_at    timestamptz,
  recorded_at timestamptz   NOT NULL,
  recorded_by varchar(160)  NOT NULL,
  updated_at  timestamptz   NOT NULL,
  revision    bigint        NOT NULL,
  CONSTRAINT evidence_is_link_or_file CHECK ((link IS NULL) <> (file_name IS NULL)),
  CONSTRAINT evidence_file_is_complete CHECK ((file_name IS NULL) = (media_type IS NULL)),
  CONSTRAINT evidence_content_is_complete CHECK ((stored_as IS NULL) = (size IS NULL))
);
CREATE INDEX evidence_by_incident ON evidence (shown_in, id);

-- Every object in the store. Objects that are not ATTACHED in time are deleted.
CREATE TABLE evidence_object (
  ref          varchar(64) PRIMARY KEY,
  large_object oid,
  state        varchar(16) NOT NULL CHECK (state IN ('UPLOADING', 'ATTACHED', 'DISCARDED')),
  changed_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX evidence_object_to_sweep ON evidence_object (changed_at) WHERE state <> 'ATTACHED';


-- What an organisation defines.

-- Custom fields. Definitions are never deleted, so that values of retired fields stay readable.
CREATE TABLE incident_field (
  id          uuid PRIMARY KEY,
  key         varchar(50)  NOT NULL UNIQUE,
  name        varchar(100) NOT NULL,
  description varchar(500),
  type        varchar(32)  NOT NULL CHECK (type IN ('TEXT', 'NUMBER', 'SELECT', 'DATE', 'LINK')),
  options     varchar[]    NOT NULL,
  retired     boolean      NOT NULL,
  revision    bigint       NOT NULL
);

-- Custom durations between two times of an incident.
CREATE TABLE measurement (
  id        uuid PRIMARY KEY,
  key       varchar(50)  NOT NULL UNIQUE,
  name      varchar(100) NOT NULL,
  from_time varchar(32)  NOT NULL
    CHECK (from_time IN ('startedAt', 'firstSignalAt', 'detectedAt', 'acknowledgedAt', 'identifiedAt', 'mitigatedAt',
                         'resolvedAt', 'closedAt')),
  to_time   varchar(32)  NOT NULL
    CHECK (to_time IN ('startedAt', 'firstSignalAt', 'detectedAt', 'acknowledgedAt', 'identifiedAt', 'mitigatedAt',
                       'resolvedAt', 'closedAt')),
  revision  bigint       NOT NULL,
  CONSTRAINT measurement_is_between_two_times CHECK (from_time <> to_time)
);
