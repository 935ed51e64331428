-- Words of title and summary. No stemming: works in any language, and finds names and error codes as written.
ALTER TABLE incident ADD COLUMN words tsvector
  GENERATED ALWAYS AS (to_tsvector('simple', title || ' ' || coalesce(summary, ''))) STORED;
CREATE INDEX incident_by_words ON incident USING gin (words);
CREATE INDEX incident_by_resolution ON incident (resolved_at DESC, id DESC) WHERE resolved_at IS NOT NULL;
CREATE INDEX incident_by_kind ON incident (kind, occurred_at DESC, id DESC);
CREATE INDEX incident_by_status_and_update ON incident (status, updated_at DESC, id DESC);
CREATE INDEX incident_by_severity_and_update ON incident (severity, updated_at DESC, id DESC);
