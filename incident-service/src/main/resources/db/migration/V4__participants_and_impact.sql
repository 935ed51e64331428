-- As in timeline_entry: incident_id is where they joined, shown_in follows when incidents are merged.
ALTER TABLE incident_participant
  ADD COLUMN shown_in  uuid REFERENCES incident,
  ADD COLUMN joined_at timestamptz,
  ADD COLUMN left_at   timestamptz;
UPDATE incident_participant SET shown_in = incident_id;
ALTER TABLE incident_participant ALTER COLUMN shown_in SET NOT NULL;
CREATE INDEX incident_participant_shown ON incident_participant (shown_in, handle);
CREATE INDEX incident_participant_handle ON incident_participant (handle, shown_in);

-- Only read and written as a whole.
ALTER TABLE incident_impact ADD COLUMN details jsonb NOT NULL DEFAULT '{}';
