-- How deliveries of sources are mapped. Version 0 is built in; each change adds a row.
CREATE TABLE ingress_policy_version (
  version    integer PRIMARY KEY,
  policy     jsonb        NOT NULL,
  note       varchar(500),
  changed_by varchar(160) NOT NULL,
  changed_at timestamptz  NOT NULL
);
REVOKE UPDATE, DELETE ON ingress_policy_version FROM "${app_role}";
