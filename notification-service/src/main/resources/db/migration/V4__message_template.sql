CREATE TABLE message_template (
  id         uuid PRIMARY KEY,
  event_type varchar(160) NOT NULL,
  channel    varchar(16) NOT NULL CHECK (channel IN ('EMAIL', 'SLACK', 'TEAMS')),
  headline   varchar(300),
  body       varchar(4000),
  revision   bigint NOT NULL,
  changed_by varchar(160) NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  UNIQUE (event_type, channel)
);
COMMENT ON TABLE message_template IS 'Texts of administrators in the place of built-in ones.';
COMMENT ON COLUMN message_template.headline IS 'NULL to keep the built-in headline.';
COMMENT ON COLUMN message_template.body IS 'NULL to keep the built-in body. Both are NULL after the built-in template was restored.';
