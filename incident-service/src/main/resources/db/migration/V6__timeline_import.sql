-- Imported lines, so that importing them again has no effect, even if the entry was corrected or removed since.
CREATE TABLE timeline_import_key (
  incident_id uuid         NOT NULL REFERENCES incident,
  import_key  varchar(200) NOT NULL,
  entry_id    uuid         NOT NULL,
  PRIMARY KEY (incident_id, import_key)
);
