-- Reviewers of a postmortem, and their verdicts since it was last submitted.
CREATE TABLE reviewer_assignment (
  postmortem_id uuid PRIMARY KEY REFERENCES postmortem,
  reviewers     jsonb  NOT NULL,
  revision      bigint NOT NULL
);

-- All verdicts of reviewers; append-only.
CREATE TABLE review (
  id            uuid PRIMARY KEY,
  postmortem_id uuid         NOT NULL REFERENCES postmortem,
  verdict       varchar(24)  NOT NULL,
  comment       text,
  by_handle     varchar(160) NOT NULL,
  by_name       text         NOT NULL,
  at            timestamptz  NOT NULL
);
CREATE INDEX review_of_postmortem ON review (postmortem_id, id DESC);
REVOKE UPDATE, DELETE, TRUNCATE ON review FROM "${app_role}";

-- Checks that failed during a transition, and why they were waived.
ALTER TABLE status_transition ADD COLUMN waivers jsonb NOT NULL DEFAULT '[]';

-- Publication checks for unresolved threads.
CREATE INDEX comment_open_thread ON comment (postmortem_id, id) WHERE id = thread_id AND NOT resolved;
CREATE INDEX comment_of_thread ON comment (thread_id, id);
