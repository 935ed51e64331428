-- Which lines were imported, so that importing them again changes nothing; also after the entry was corrected or removed.
CREATE TABLE timeline_import_key (
  incident_id uuid         NOT NULL REFERENCES incident,
  import_key  varchar(200) NOT NULL,
  entry_id    uuid         NOT NULL,
  PRIMARY KEY (incident_id, import_key)
);
