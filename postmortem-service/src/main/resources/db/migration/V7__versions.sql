-- A published postmortem can be corrected; publishing it again creates another version.
ALTER TABLE postmortem ADD COLUMN published_version integer NOT NULL DEFAULT 0;
UPDATE postmortem SET published_version = 1 WHERE published_at IS NOT NULL;
