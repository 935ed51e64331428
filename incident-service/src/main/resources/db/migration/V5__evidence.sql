-- As in timeline_entry: incident_id is where it was attached, shown_in follows when incidents are merged.
CREATE TABLE evidence (
  id          uuid PRIMARY KEY,
  incident_id uuid          NOT NULL REFERENCES incident,
  shown_in    uuid          NOT NULL REFERENCES incident,
  kind        varchar(32)   NOT NULL,
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
  CHECK ((link IS NULL) <> (file_name IS NULL)),
  CHECK ((file_name IS NULL) = (media_type IS NULL)),
  CHECK ((stored_as IS NULL) = (size IS NULL))
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
