CREATE TABLE involvement (
  subject_id uuid NOT NULL,
  handle     varchar(120) NOT NULL,
  PRIMARY KEY (subject_id, handle)
);
COMMENT ON TABLE involvement IS 'Who takes part in an incident or a postmortem, according to events.';
