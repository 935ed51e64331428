-- Comments. A thread has the id of its first comment, which also stores whether the thread is resolved.
CREATE TABLE comment (
  id            uuid PRIMARY KEY,
  postmortem_id uuid         NOT NULL REFERENCES postmortem,
  thread_id     uuid         NOT NULL REFERENCES comment,
  section       varchar(40),
  quote         varchar(1000),
  text          text         NOT NULL,
  author_handle varchar(160) NOT NULL,
  author_name   text         NOT NULL,
  written_at    timestamptz  NOT NULL,
  edited_at     timestamptz,
  removed       boolean      NOT NULL,
  resolved      boolean      NOT NULL,
  resolved_by   varchar(160),
  resolved_at   timestamptz,
  revision      bigint       NOT NULL
);
CREATE INDEX comment_of_postmortem ON comment (postmortem_id, id);
CREATE INDEX comment_of_section ON comment (postmortem_id, section, id);
