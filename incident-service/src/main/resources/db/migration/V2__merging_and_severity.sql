-- A merged incident: merged_into shows its timeline, evidence and participants.
ALTER TABLE incident
  ADD COLUMN merged_into         uuid REFERENCES incident,
  ADD COLUMN merged_into_number  bigint,
  ADD COLUMN status_before_merge varchar(32),
  ADD COLUMN merged_count        integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT incident_merged_is_complete CHECK (
    (status = 'MERGED') = (merged_into IS NOT NULL)
    AND (merged_into IS NULL) = (merged_into_number IS NULL)
    AND (merged_into IS NULL) = (status_before_merge IS NULL));
CREATE INDEX incident_merged_into ON incident (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE severity_change (
  id            uuid PRIMARY KEY,
  incident_id   uuid         NOT NULL REFERENCES incident,
  at            timestamptz  NOT NULL,
  from_severity varchar(32),
  to_severity   varchar(32)  NOT NULL,
  reason        varchar(500),
  changed_by    varchar(160) NOT NULL
);
CREATE INDEX severity_change_by_incident ON severity_change (incident_id, id DESC);
INSERT INTO severity_change (id, incident_id, at, to_severity, reason, changed_by)
SELECT id, id, recorded_at, severity, severity_reason, reporter_handle FROM incident;

-- Each relation is stored once and shown in both incidents.
CREATE TABLE incident_relation (
  incident_id uuid         NOT NULL REFERENCES incident,
  other_id    uuid         NOT NULL REFERENCES incident,
  relation    varchar(32)  NOT NULL,
  note        varchar(500),
  created_by  varchar(160) NOT NULL,
  created_at  timestamptz  NOT NULL,
  PRIMARY KEY (incident_id, other_id),
  CHECK (incident_id <> other_id)
);
CREATE UNIQUE INDEX incident_relation_pair ON incident_relation (least(incident_id, other_id), greatest(incident_id, other_id));
CREATE INDEX incident_relation_other ON incident_relation (other_id, incident_id);
