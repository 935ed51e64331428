-- Completed follow-up reviews; the date of the next one is a column of postmortem.
CREATE TABLE follow_up (
  id             uuid PRIMARY KEY,
  postmortem_id  uuid         NOT NULL REFERENCES postmortem,
  held_at        timestamptz  NOT NULL,
  outcome        text         NOT NULL,
  next_review_on date,
  accepted       jsonb        NOT NULL,
  by_handle      varchar(160) NOT NULL,
  by_name        text         NOT NULL,
  recorded_at    timestamptz  NOT NULL
);
CREATE INDEX follow_up_of_postmortem ON follow_up (postmortem_id, id);
REVOKE UPDATE, DELETE ON follow_up FROM "${app_role}";
