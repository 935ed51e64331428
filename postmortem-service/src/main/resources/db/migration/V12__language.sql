-- Language rules. Version 0 is built in; each change adds a row.
CREATE TABLE language_rules_version (
  version    integer PRIMARY KEY,
  rules      jsonb        NOT NULL,
  note       varchar(500),
  changed_by varchar(160) NOT NULL,
  changed_at timestamptz  NOT NULL
);
REVOKE UPDATE, DELETE ON language_rules_version FROM "${app_role}";

-- Language findings at the time of the version; null for older versions.
ALTER TABLE document_version ADD COLUMN language jsonb;
