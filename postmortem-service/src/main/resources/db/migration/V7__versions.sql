-- A published postmortem can be corrected: the next publication is another version.
ALTER TABLE postmortem ADD COLUMN published_version integer NOT NULL DEFAULT 0;
UPDATE postmortem SET published_version = 1 WHERE published_at IS NOT NULL;
