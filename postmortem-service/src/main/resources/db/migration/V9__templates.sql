-- Templates. Version 0 of the built-in ones is not stored; each change adds a row.
CREATE TABLE template_version (
  id         uuid PRIMARY KEY,
  key        varchar(40)  NOT NULL,
  version    integer      NOT NULL,
  template   jsonb        NOT NULL,
  retired    boolean      NOT NULL,
  note       varchar(500),
  changed_by varchar(160) NOT NULL,
  changed_at timestamptz  NOT NULL
);
CREATE UNIQUE INDEX template_version_of_template ON template_version (key, version DESC);
REVOKE UPDATE, DELETE ON template_version FROM "${app_role}";

-- Sections may be required from a severity on, archived by a migration, and have text generated from events.
ALTER TABLE section
  ADD COLUMN required_from varchar(16),
  ADD COLUMN archived         boolean NOT NULL DEFAULT false,
  ADD COLUMN drafted_from  varchar(16),
  ADD COLUMN generated_text     text,
  ADD COLUMN acknowledged_text  text;
UPDATE section SET required_from = 'LOW' WHERE required;
ALTER TABLE section DROP COLUMN required;

-- Content of a postmortem before its migration to another template.
CREATE TABLE template_migration (
  id            uuid PRIMARY KEY,
  postmortem_id uuid         NOT NULL REFERENCES postmortem,
  from_template varchar(40)  NOT NULL,
  from_version  integer      NOT NULL,
  to_template   varchar(40)  NOT NULL,
  to_version    integer      NOT NULL,
  layout_before jsonb        NOT NULL,
  by_handle     varchar(160) NOT NULL,
  at            timestamptz  NOT NULL,
  undone_at     timestamptz
);
CREATE INDEX template_migration_of_postmortem ON template_migration (postmortem_id, id DESC);

-- A postmortem may cover several incidents, and an incident may have several postmortems.
ALTER TABLE postmortem
  ADD COLUMN template_version  integer NOT NULL DEFAULT 0,
  ADD COLUMN incident_ids      uuid[],
  ADD COLUMN incident_resolved boolean NOT NULL DEFAULT false,
  ADD COLUMN incident_reopened boolean NOT NULL DEFAULT false,
  ALTER COLUMN audience TYPE varchar[];
UPDATE postmortem SET
  incident_ids = ARRAY[incident_id],
  incident_resolved = EXISTS (
    SELECT 1 FROM incident_projection i WHERE i.id = incident_id AND i.details->>'status' IN ('RESOLVED', 'CLOSED'));
ALTER TABLE postmortem ALTER COLUMN incident_ids SET NOT NULL;
DROP INDEX postmortem_one_per_incident;
DROP INDEX postmortem_by_incident_number;
CREATE INDEX postmortem_by_incident ON postmortem USING gin (incident_ids);
CREATE INDEX postmortem_by_template ON postmortem (template, number DESC);
CREATE INDEX postmortem_reopened ON postmortem (number DESC) WHERE incident_reopened;
