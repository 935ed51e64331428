-- Files of published versions, rendered once: the same bytes from then on.
CREATE TABLE rendered_document (
  version_id  uuid        NOT NULL REFERENCES document_version,
  format      varchar(24) NOT NULL
    CHECK (format IN ('HTML', 'MARKDOWN', 'MARKDOWN_MERMAID', 'PDF', 'DOCX', 'JSON', 'CONFLUENCE', 'NOTION', 'CSV')),
  -- SHA-256 of the content.
  digest      bytea       NOT NULL
    CONSTRAINT rendered_document_digest_is_sha256 CHECK (length(digest) = 32),
  content     bytea       NOT NULL,
  rendered_at timestamptz NOT NULL,
  PRIMARY KEY (version_id, format)
);
REVOKE UPDATE, DELETE, TRUNCATE ON rendered_document FROM "${app_role}";
