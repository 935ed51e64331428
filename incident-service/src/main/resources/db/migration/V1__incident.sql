CREATE SEQUENCE incident_number;

CREATE TABLE incident (
  id              uuid PRIMARY KEY,
  number          bigint       NOT NULL UNIQUE,
  title           varchar(200) NOT NULL,
  summary         text,
  kind            varchar(32)  NOT NULL,
  severity        varchar(32)  NOT NULL,
  severity_reason varchar(500),
  status          varchar(32)  NOT NULL,
  visibility      varchar(32)  NOT NULL,
  audience        varchar[]    NOT NULL,
  services        varchar[]    NOT NULL,
  labels          varchar[]    NOT NULL,
  reporter_handle varchar(160) NOT NULL,
  reporter_name   varchar(200) NOT NULL,
  started_at      timestamptz,
  first_signal_at timestamptz,
  detected_at     timestamptz,
  acknowledged_at timestamptz,
  identified_at   timestamptz,
  mitigated_at    timestamptz,
  resolved_at     timestamptz,
  closed_at       timestamptz,
  -- The start of impact, or recorded_at while the start is unknown. Lists are ordered by it.
  occurred_at     timestamptz  NOT NULL,
  recorded_at     timestamptz  NOT NULL,
  updated_at      timestamptz  NOT NULL,
  revision        bigint       NOT NULL
);
CREATE INDEX incident_by_occurrence ON incident (occurred_at DESC, id DESC);
CREATE INDEX incident_by_update ON incident (updated_at DESC, id DESC);
CREATE INDEX incident_by_status ON incident (status, occurred_at DESC, id DESC);
CREATE INDEX incident_by_severity ON incident (severity, occurred_at DESC, id DESC);
CREATE INDEX incident_by_service ON incident USING gin (services);
CREATE INDEX incident_by_label ON incident USING gin (labels);

CREATE TABLE incident_participant (
  incident_id  uuid         NOT NULL REFERENCES incident,
  handle       varchar(160) NOT NULL,
  display_name varchar(200) NOT NULL,
  roles        varchar[]    NOT NULL,
  revision     bigint       NOT NULL,
  PRIMARY KEY (incident_id, handle)
);

CREATE TABLE timeline_entry (
  id          uuid PRIMARY KEY,
  incident_id uuid         NOT NULL REFERENCES incident,
  occurred_at timestamptz  NOT NULL,
  recorded_at timestamptz  NOT NULL,
  recorded_by varchar(160) NOT NULL,
  kind        varchar(32)  NOT NULL,
  text        text         NOT NULL,
  actor       varchar(200),
  source      varchar(200),
  link        varchar(2000),
  key_moment  boolean      NOT NULL
);
CREATE INDEX timeline_entry_by_time ON timeline_entry (incident_id, occurred_at, id);

CREATE TABLE incident_impact (
  incident_id               uuid PRIMARY KEY REFERENCES incident,
  user_impact               text,
  business_impact           text,
  internal_impact           text,
  affected_users            numeric(20, 2),
  affected_users_basis      varchar(32),
  failed_transactions       numeric(20, 2),
  failed_transactions_basis varchar(32),
  complaints                numeric(20, 2),
  complaints_basis          varchar(32),
  revenue_loss              numeric(20, 2),
  revenue_loss_currency     varchar(3),
  revenue_loss_basis        varchar(32),
  revision                  bigint NOT NULL
);
