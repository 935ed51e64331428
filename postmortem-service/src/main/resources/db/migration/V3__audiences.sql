-- What people outside the organisation read, with the state of its sources when it was written.
CREATE TABLE external_summary (
  postmortem_id  uuid PRIMARY KEY REFERENCES postmortem,
  title          text         NOT NULL,
  what_happened  text         NOT NULL,
  what_we_do     text         NOT NULL,
  summary_digest varchar(64)  NOT NULL,
  impact_digest  varchar(64)  NOT NULL,
  times_digest   varchar(64)  NOT NULL,
  written_by     varchar(160) NOT NULL,
  writer_name    text         NOT NULL,
  written_at     timestamptz  NOT NULL,
  revision       bigint       NOT NULL
);

-- Audiences that somebody chose; the other sections have that of their kind.
CREATE TABLE audience_settings (
  postmortem_id uuid PRIMARY KEY REFERENCES postmortem,
  sections      jsonb  NOT NULL,
  revision      bigint NOT NULL
);

-- Links to published documents for readers without a token. Reads are counted apart from the revision.
CREATE TABLE share_link (
  id                     uuid PRIMARY KEY,
  postmortem_id          uuid         NOT NULL REFERENCES postmortem,
  token_hash             bytea        NOT NULL,
  audience               varchar(16)  NOT NULL CHECK (audience IN ('ORGANISATION', 'PUBLIC')),
  edition                integer      NOT NULL,
  ends_with_new_version  boolean      NOT NULL,
  -- The restricted incidents that an admin confirmed it for.
  confirmed_incidents    uuid[]       NOT NULL,
  creator_handle         varchar(160) NOT NULL,
  creator_name           text         NOT NULL,
  created_at             timestamptz  NOT NULL,
  expires_at             timestamptz  NOT NULL,
  ended_at               timestamptz,
  ended_because          varchar(16) CHECK (ended_because IN ('REVOKED', 'RESTRICTED', 'SUPERSEDED')),
  reads                  bigint       NOT NULL DEFAULT 0,
  last_read_at           timestamptz,
  read_audited_at        timestamptz,
  revision               bigint       NOT NULL,
  CONSTRAINT share_link_end_has_reason CHECK ((ended_at IS NULL) = (ended_because IS NULL))
);
CREATE UNIQUE INDEX share_link_token ON share_link (token_hash);
CREATE INDEX share_link_of_postmortem ON share_link (postmortem_id, id);

-- Incidents that versions show. Whoever reads a postmortem can read its versions, so they count for its visibility, also
-- when it does not cover them any more.
CREATE TABLE version_incident (
  postmortem_id uuid NOT NULL REFERENCES postmortem,
  incident_id   uuid NOT NULL REFERENCES incident_projection,
  PRIMARY KEY (postmortem_id, incident_id)
);
CREATE INDEX version_incident_by_incident ON version_incident (incident_id, postmortem_id);
REVOKE UPDATE, DELETE, TRUNCATE ON version_incident FROM "${app_role}";
INSERT INTO version_incident (postmortem_id, incident_id)
SELECT postmortem_id, incident_id FROM postmortem_incident
WHERE postmortem_id IN (SELECT postmortem_id FROM document_version);
