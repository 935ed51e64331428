-- incident_id is where an entry was recorded and never changes. shown_in follows when incidents are merged.
ALTER TABLE timeline_entry
  ADD COLUMN shown_in         uuid REFERENCES incident,
  ADD COLUMN revision         bigint      NOT NULL DEFAULT 1,
  ADD COLUMN updated_at       timestamptz,
  ADD COLUMN automatic        boolean     NOT NULL DEFAULT false,
  ADD COLUMN known_then       text,
  ADD COLUMN decision_options text[],
  ADD COLUMN decision_choice  text,
  ADD COLUMN decision_reason  text,
  ADD COLUMN evidence_ids     uuid[]      NOT NULL DEFAULT '{}';
UPDATE timeline_entry SET shown_in = incident_id, updated_at = recorded_at;
ALTER TABLE timeline_entry
  ALTER COLUMN shown_in SET NOT NULL,
  ALTER COLUMN updated_at SET NOT NULL,
  ADD CONSTRAINT timeline_entry_decision_is_complete CHECK (
    (known_then IS NULL) = (decision_choice IS NULL)
    AND (known_then IS NULL) = (decision_options IS NULL)
    AND (known_then IS NULL) = (decision_reason IS NULL));
DROP INDEX timeline_entry_by_time;
CREATE INDEX timeline_entry_by_time ON timeline_entry (shown_in, occurred_at, id);

-- Earlier versions of corrected or removed entries. Append-only.
CREATE TABLE timeline_entry_version (
  entry_id    uuid         NOT NULL,
  revision    bigint       NOT NULL,
  incident_id uuid         NOT NULL REFERENCES incident,
  entry       jsonb        NOT NULL,
  change      varchar(32)  NOT NULL,
  changed_by  varchar(160) NOT NULL,
  changed_at  timestamptz  NOT NULL,
  reason      varchar(500),
  PRIMARY KEY (entry_id, revision)
);
REVOKE UPDATE, DELETE ON timeline_entry_version FROM "${app_role}";
