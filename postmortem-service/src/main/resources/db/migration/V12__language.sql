-- What is looked for in texts. Version 0 is built in; a change is a new row.
CREATE TABLE language_rules_version (
  version    integer PRIMARY KEY,
  rules      jsonb        NOT NULL,
  note       varchar(500),
  changed_by varchar(160) NOT NULL,
  changed_at timestamptz  NOT NULL
);
REVOKE UPDATE, DELETE ON language_rules_version FROM "${app_role}";

-- What the rules of then said of a version; absent for versions from before.
ALTER TABLE document_version ADD COLUMN language jsonb;
