-- Audit log: written in the transaction of the change, never altered.
CREATE TABLE audit_entry (
  id           uuid PRIMARY KEY,
  at           timestamptz  NOT NULL,
  actor        varchar(160) NOT NULL,
  action       varchar(96)  NOT NULL,
  subject_type varchar(64)  NOT NULL,
  subject_id   varchar(64)  NOT NULL,
  before       jsonb,
  after        jsonb
);
CREATE INDEX audit_entry_subject ON audit_entry (subject_type, subject_id, id DESC);
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM "${app_role}";
