-- Local copies of data that other services own, kept current by their events.
CREATE TABLE incident_projection (
  id           uuid PRIMARY KEY,
  number       bigint      NOT NULL,
  visibility   varchar(16) NOT NULL,
  audience     text[]      NOT NULL DEFAULT '{}',
  details      jsonb       NOT NULL,
  impact       jsonb,
  participants jsonb       NOT NULL DEFAULT '[]'
);
CREATE UNIQUE INDEX incident_projection_number ON incident_projection (number);

CREATE TABLE timeline_entry_projection (
  id          uuid PRIMARY KEY,
  incident_id uuid         NOT NULL REFERENCES incident_projection,
  occurred_at timestamptz  NOT NULL,
  kind        varchar(32)  NOT NULL,
  text        text         NOT NULL,
  actor       text,
  source      text,
  link        text,
  key_moment  boolean      NOT NULL
);
CREATE INDEX timeline_entry_projection_story ON timeline_entry_projection (incident_id, occurred_at, id);

-- No foreign key to postmortem: events of the tracker may arrive first.
CREATE TABLE action_item_projection (
  id            uuid PRIMARY KEY,
  number        bigint      NOT NULL,
  postmortem_id uuid        NOT NULL,
  title         text        NOT NULL,
  description   text,
  kind          varchar(32) NOT NULL,
  intent        varchar(32) NOT NULL,
  owner_handle  text,
  owner_name    text,
  due_on        date,
  status        varchar(32) NOT NULL
);
CREATE INDEX action_item_projection_postmortem ON action_item_projection (postmortem_id, number);

-- Postmortems.
CREATE SEQUENCE postmortem_number;

CREATE TABLE postmortem (
  id                  uuid PRIMARY KEY,
  number              bigint       NOT NULL,
  incident_id         uuid         NOT NULL REFERENCES incident_projection,
  incident_number     bigint       NOT NULL,
  title               text         NOT NULL,
  title_written       boolean      NOT NULL,
  severity            varchar(16)  NOT NULL,
  status              varchar(16)  NOT NULL,
  visibility          varchar(16)  NOT NULL,
  audience            text[]       NOT NULL DEFAULT '{}',
  required_because    text         NOT NULL,
  template            varchar(40)  NOT NULL,
  drafted_at          timestamptz  NOT NULL,
  window_from         timestamptz  NOT NULL,
  window_to           timestamptz  NOT NULL,
  published_at        timestamptz,
  follow_up_review_on date,
  follow_up_revision  bigint       NOT NULL,
  revision            bigint       NOT NULL
);
CREATE UNIQUE INDEX postmortem_by_number ON postmortem (number);
CREATE UNIQUE INDEX postmortem_one_per_incident ON postmortem (incident_id);
CREATE UNIQUE INDEX postmortem_by_incident_number ON postmortem (incident_number);
CREATE INDEX postmortem_by_status ON postmortem (status, number DESC);
CREATE INDEX postmortem_by_severity ON postmortem (severity, number DESC);
CREATE INDEX postmortem_by_title ON postmortem USING gin (to_tsvector('simple', title));

CREATE TABLE section (
  id            uuid PRIMARY KEY,
  postmortem_id uuid         NOT NULL REFERENCES postmortem,
  key           varchar(40)  NOT NULL,
  position      integer      NOT NULL,
  title         varchar(120) NOT NULL,
  guidance      text         NOT NULL,
  kind          varchar(16)  NOT NULL,
  required      boolean      NOT NULL,
  text          text         NOT NULL DEFAULT '',
  edited_by     varchar(160),
  edited_at     timestamptz,
  revision      bigint       NOT NULL
);
CREATE UNIQUE INDEX section_of_postmortem ON section (postmortem_id, key);

CREATE TABLE status_transition (
  id            uuid PRIMARY KEY,
  postmortem_id uuid         NOT NULL REFERENCES postmortem,
  transition    varchar(24)  NOT NULL,
  by_handle     varchar(160) NOT NULL,
  by_name       text         NOT NULL,
  at            timestamptz  NOT NULL,
  comment       text
);
CREATE INDEX status_transition_of_postmortem ON status_transition (postmortem_id, id);

-- Published documents; append-only.
CREATE TABLE published_version (
  id            uuid PRIMARY KEY,
  postmortem_id uuid        NOT NULL REFERENCES postmortem,
  number        integer     NOT NULL,
  published_at  timestamptz NOT NULL,
  document      jsonb       NOT NULL
);
CREATE UNIQUE INDEX published_version_of_postmortem ON published_version (postmortem_id, number);
REVOKE UPDATE, DELETE, TRUNCATE ON published_version FROM "${app_role}";

-- Analysis.
CREATE TABLE why (
  id            uuid PRIMARY KEY,
  postmortem_id uuid    NOT NULL REFERENCES postmortem,
  parent_id     uuid    REFERENCES why,
  depth         integer NOT NULL,
  position      integer NOT NULL,
  question      text    NOT NULL,
  answer        text,
  revision      bigint  NOT NULL
);
CREATE INDEX why_of_postmortem ON why (postmortem_id, depth, position, id);
CREATE INDEX why_by_parent ON why (parent_id);

CREATE TABLE contributing_factor (
  id            uuid PRIMARY KEY,
  postmortem_id uuid        NOT NULL REFERENCES postmortem,
  position      integer     NOT NULL,
  category      varchar(16) NOT NULL,
  subcategory   varchar(80),
  title         varchar(200) NOT NULL,
  description   text,
  revision      bigint      NOT NULL
);
CREATE INDEX contributing_factor_of_postmortem ON contributing_factor (postmortem_id, position, id);

CREATE TABLE lesson (
  id            uuid PRIMARY KEY,
  postmortem_id uuid        NOT NULL REFERENCES postmortem,
  position      integer     NOT NULL,
  kind          varchar(16) NOT NULL,
  text          text        NOT NULL,
  revision      bigint      NOT NULL
);
CREATE INDEX lesson_of_postmortem ON lesson (postmortem_id, position, id);
