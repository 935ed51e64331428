-- Policy: which incidents need a postmortem. Version 0 is built in; each change adds a row.
CREATE TABLE policy_version (
  version    integer PRIMARY KEY,
  policy     jsonb        NOT NULL,
  note       varchar(500),
  changed_by varchar(160) NOT NULL,
  changed_at timestamptz  NOT NULL
);
REVOKE UPDATE, DELETE ON policy_version FROM "${app_role}";

-- Why an incident got a postmortem, or none: input, policy version and evaluation of each rule.
CREATE TABLE decision (
  id             uuid PRIMARY KEY,
  incident_id    uuid         NOT NULL REFERENCES incident_projection,
  policy_version integer      NOT NULL,
  outcome        varchar(16)  NOT NULL,
  because        text         NOT NULL,
  traces         jsonb        NOT NULL,
  input          jsonb        NOT NULL,
  decided_by     varchar(160) NOT NULL,
  decided_at     timestamptz  NOT NULL
);
CREATE INDEX decision_about_incident ON decision (incident_id, id DESC);
CREATE INDEX decision_by_outcome ON decision (outcome, id DESC);
REVOKE UPDATE, DELETE ON decision FROM "${app_role}";

-- Recurrence rules count incidents of the same services within a period.
ALTER TABLE incident_projection
  ALTER COLUMN audience TYPE varchar[],
  ADD COLUMN services    varchar[] NOT NULL DEFAULT '{}',
  ADD COLUMN happened_at timestamptz;
UPDATE incident_projection SET
  services = ARRAY(SELECT jsonb_array_elements_text(details->'services')),
  happened_at = CAST(coalesce(details->'times'->>'startedAt', details->'times'->>'detectedAt', details->'times'->>'resolvedAt') AS timestamptz);
CREATE INDEX incident_projection_services ON incident_projection USING gin (services);

-- Business day by which it is to be published.
ALTER TABLE postmortem ADD COLUMN due_on date;
