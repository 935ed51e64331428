-- Local copies of data that other services own, kept current by their events.

CREATE TABLE incident_projection (
  id           uuid PRIMARY KEY,
  number       bigint      NOT NULL,
  visibility   varchar(16) NOT NULL CHECK (visibility IN ('OPEN', 'RESTRICTED')),
  audience     varchar[]   NOT NULL DEFAULT '{}',
  -- Repeated from details: recurrence rules count incidents of the same services within a period.
  services     varchar[]   NOT NULL DEFAULT '{}',
  happened_at  timestamptz,
  -- Repeated from details: the document of an incident names those that were merged into it.
  merged_into  uuid,
  details      jsonb       NOT NULL,
  impact       jsonb,
  participants jsonb       NOT NULL DEFAULT '[]'
);
CREATE UNIQUE INDEX incident_projection_number ON incident_projection (number);
CREATE INDEX incident_projection_services ON incident_projection USING gin (services);
CREATE INDEX incident_projection_merged_into ON incident_projection (merged_into) WHERE merged_into IS NOT NULL;

-- Automatic entries are hidden in minutes that have a manual one.
CREATE TABLE timeline_entry_projection (
  id          uuid PRIMARY KEY,
  incident_id uuid         NOT NULL REFERENCES incident_projection,
  occurred_at timestamptz  NOT NULL,
  kind        varchar(32)  NOT NULL,
  text        text         NOT NULL,
  actor       text,
  source      text,
  link        text,
  key_moment  boolean      NOT NULL,
  automatic   boolean      NOT NULL DEFAULT false,
  decision    jsonb,
  evidence    jsonb        NOT NULL DEFAULT '[]',
  reply_to    uuid
);
CREATE INDEX timeline_entry_projection_story ON timeline_entry_projection (incident_id, occurred_at, id);

CREATE TABLE evidence_projection (
  id          uuid PRIMARY KEY,
  incident_id uuid        NOT NULL REFERENCES incident_projection,
  kind        varchar(32) NOT NULL,
  title       text        NOT NULL,
  description text,
  link        text,
  file_name   text,
  taken_at    timestamptz
);
CREATE INDEX evidence_projection_of_incident ON evidence_projection (incident_id, id);

-- No foreign key to postmortem: events of the tracker may arrive first.
CREATE TABLE action_item_projection (
  id            uuid PRIMARY KEY,
  number        bigint      NOT NULL,
  postmortem_id uuid        NOT NULL,
  title         text        NOT NULL,
  description   text,
  kind          varchar(32) NOT NULL,
  intent        varchar(32) NOT NULL,
  owner_handle  text,
  owner_name    text,
  due_on        date,
  status        varchar(32) NOT NULL
    CHECK (status IN ('PROPOSED', 'OPEN', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'VERIFIED', 'INEFFECTIVE', 'DROPPED', 'UNKNOWN')),
  counted       boolean     NOT NULL,
  open          boolean     NOT NULL,
  done          boolean     NOT NULL,
  settled       boolean     NOT NULL,
  addressed_factors    varchar[] NOT NULL,
  added_later          boolean NOT NULL,
  required_for_closing boolean NOT NULL,
  steps                jsonb   NOT NULL DEFAULT '[]'
);
CREATE INDEX action_item_projection_postmortem ON action_item_projection (postmortem_id, number);


-- Policies. Version 0 is built in; each change adds a row.

-- Which incidents need a postmortem.
CREATE TABLE policy_version (
  version    integer PRIMARY KEY,
  policy     jsonb        NOT NULL,
  note       varchar(500),
  changed_by varchar(160) NOT NULL,
  changed_at timestamptz  NOT NULL
);
REVOKE UPDATE, DELETE ON policy_version FROM "${app_role}";

-- Why an incident got a postmortem, or none: input, policy version and evaluation of each rule.
CREATE TABLE decision (
  id             uuid PRIMARY KEY,
  incident_id    uuid         NOT NULL REFERENCES incident_projection,
  policy_version integer      NOT NULL,
  outcome        varchar(16)  NOT NULL CHECK (outcome IN ('REQUIRED', 'NOT_REQUIRED', 'DEMANDED')),
  because        text         NOT NULL,
  traces         jsonb        NOT NULL,
  input          jsonb        NOT NULL,
  decided_by     varchar(160) NOT NULL,
  decided_at     timestamptz  NOT NULL
);
CREATE INDEX decision_about_incident ON decision (incident_id, id DESC);
CREATE INDEX decision_by_outcome ON decision (outcome, id DESC);
REVOKE UPDATE, DELETE ON decision FROM "${app_role}";

-- How postmortems are reviewed.
CREATE TABLE review_policy_version (
  version    integer PRIMARY KEY,
  policy     jsonb        NOT NULL,
  note       varchar(500),
  changed_by varchar(160) NOT NULL,
  changed_at timestamptz  NOT NULL
);
REVOKE UPDATE, DELETE ON review_policy_version FROM "${app_role}";

CREATE TABLE language_rules_version (
  version    integer PRIMARY KEY,
  rules      jsonb        NOT NULL,
  note       varchar(500),
  changed_by varchar(160) NOT NULL,
  changed_at timestamptz  NOT NULL
);
REVOKE UPDATE, DELETE ON language_rules_version FROM "${app_role}";

CREATE TABLE template_version (
  id         uuid PRIMARY KEY,
  key        varchar(40)  NOT NULL,
  version    integer      NOT NULL,
  template   jsonb        NOT NULL,
  retired    boolean      NOT NULL,
  note       varchar(500),
  changed_by varchar(160) NOT NULL,
  changed_at timestamptz  NOT NULL
);
CREATE UNIQUE INDEX template_version_of_template ON template_version (key, version DESC);
REVOKE UPDATE, DELETE ON template_version FROM "${app_role}";


-- Postmortems.

CREATE SEQUENCE postmortem_number;

-- A postmortem is drafted for one incident and may cover several; an incident may have several postmortems.
CREATE TABLE postmortem (
  id                  uuid PRIMARY KEY,
  number              bigint       NOT NULL,
  incident_id         uuid         NOT NULL REFERENCES incident_projection,
  incident_number     bigint       NOT NULL,
  incident_resolved   boolean      NOT NULL DEFAULT false,
  incident_reopened   boolean      NOT NULL DEFAULT false,
  title               text         NOT NULL,
  title_written       boolean      NOT NULL,
  severity            varchar(16)  NOT NULL CHECK (severity IN ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'UNKNOWN')),
  status              varchar(16)  NOT NULL
    CHECK (status IN ('DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'CLOSED', 'WAIVED')),
  visibility          varchar(16)  NOT NULL CHECK (visibility IN ('OPEN', 'RESTRICTED')),
  audience            varchar[]    NOT NULL DEFAULT '{}',
  required_because    text         NOT NULL,
  template            varchar(40)  NOT NULL,
  template_version    integer      NOT NULL DEFAULT 0,
  drafted_at          timestamptz  NOT NULL,
  window_from         timestamptz  NOT NULL,
  window_to           timestamptz  NOT NULL,
  -- Business day by which it is to be published.
  due_on              date,
  published_at        timestamptz,
  -- A published postmortem can be corrected; publishing it again creates another version.
  published_version   integer      NOT NULL DEFAULT 0,
  follow_up_review_on date,
  follow_up_revision  bigint       NOT NULL,
  revision            bigint       NOT NULL,
  CONSTRAINT postmortem_published_has_time CHECK ((published_version > 0) = (published_at IS NOT NULL))
);
CREATE UNIQUE INDEX postmortem_by_number ON postmortem (number);
CREATE INDEX postmortem_by_status ON postmortem (status, number DESC);
CREATE INDEX postmortem_by_severity ON postmortem (severity, number DESC);
CREATE INDEX postmortem_by_template ON postmortem (template, number DESC);
CREATE INDEX postmortem_reopened ON postmortem (number DESC) WHERE incident_reopened;

-- All incidents a postmortem covers, in the order they were added. The first one is also a column of postmortem.
CREATE TABLE postmortem_incident (
  postmortem_id uuid    NOT NULL REFERENCES postmortem,
  incident_id   uuid    NOT NULL REFERENCES incident_projection,
  position      integer NOT NULL,
  PRIMARY KEY (postmortem_id, incident_id)
);
CREATE INDEX postmortem_incident_by_incident ON postmortem_incident (incident_id, postmortem_id);

-- Sections may be required from a severity on, archived by a template migration, and have text generated from events.
CREATE TABLE section (
  id                uuid PRIMARY KEY,
  postmortem_id     uuid         NOT NULL REFERENCES postmortem,
  key               varchar(40)  NOT NULL,
  position          integer      NOT NULL,
  title             varchar(120) NOT NULL,
  guidance          text         NOT NULL,
  kind              varchar(16)  NOT NULL
    CHECK (kind IN ('PROSE', 'DETAILS', 'TIMELINE', 'IMPACT', 'FIVE_WHYS', 'FISHBONE', 'FACTORS', 'LESSONS',
                    'OPEN_QUESTIONS', 'ACCEPTED_RISKS', 'MEETING', 'ACTION_ITEMS', 'FOLLOW_UP', 'EVIDENCE')),
  required_from     varchar(16) CHECK (required_from IN ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'UNKNOWN')),
  archived          boolean      NOT NULL DEFAULT false,
  drafted_from      varchar(16) CHECK (drafted_from IN ('SUMMARY', 'DETECTION', 'RESPONSE')),
  generated_text    text,
  acknowledged_text text,
  text              text         NOT NULL DEFAULT '',
  edited_by         varchar(160),
  edited_at         timestamptz,
  revision          bigint       NOT NULL
);
CREATE UNIQUE INDEX section_of_postmortem ON section (postmortem_id, key);

-- Content of a postmortem before its migration to another template.
CREATE TABLE template_migration (
  id            uuid PRIMARY KEY,
  postmortem_id uuid         NOT NULL REFERENCES postmortem,
  from_template varchar(40)  NOT NULL,
  from_version  integer      NOT NULL,
  to_template   varchar(40)  NOT NULL,
  to_version    integer      NOT NULL,
  layout_before jsonb        NOT NULL,
  by_handle     varchar(160) NOT NULL,
  at            timestamptz  NOT NULL,
  undone_at     timestamptz
);
CREATE INDEX template_migration_of_postmortem ON template_migration (postmortem_id, id DESC);

-- waivers: findings of checks that failed during the transition, and why they were waived.
CREATE TABLE status_transition (
  id            uuid PRIMARY KEY,
  postmortem_id uuid         NOT NULL REFERENCES postmortem,
  transition    varchar(24)  NOT NULL
    CHECK (transition IN ('SUBMIT', 'REQUEST_CHANGES', 'APPROVE', 'PUBLISH', 'REVISE', 'WAIVE', 'REINSTATE')),
  by_handle     varchar(160) NOT NULL,
  by_name       text         NOT NULL,
  at            timestamptz  NOT NULL,
  comment       text,
  waivers       jsonb        NOT NULL DEFAULT '[]'
);
CREATE INDEX status_transition_of_postmortem ON status_transition (postmortem_id, id);

-- Versions of drafts and publications, with the content people wrote, to compare and to restore. Append-only.
CREATE TABLE document_version (
  id            uuid PRIMARY KEY,
  postmortem_id uuid        NOT NULL REFERENCES postmortem,
  edition       integer     NOT NULL,
  draft         integer     NOT NULL,
  milestone     varchar(24) NOT NULL
    CHECK (milestone IN ('SAVED', 'MEETING_HELD', 'SUBMITTED', 'CHANGES_REQUESTED', 'APPROVED', 'PUBLISHED',
                         'BEFORE_MIGRATION', 'BEFORE_RESTORE')),
  note          text,
  by_handle     varchar(160) NOT NULL,
  by_name       text        NOT NULL,
  at            timestamptz NOT NULL,
  document      jsonb       NOT NULL,
  content       jsonb       NOT NULL,
  -- Language findings at the time of the version.
  language      jsonb
);
CREATE UNIQUE INDEX document_version_of_postmortem ON document_version (postmortem_id, edition, draft);
REVOKE UPDATE, DELETE, TRUNCATE ON document_version FROM "${app_role}";


-- Analysis. links: supporting evidence.

CREATE TABLE why (
  id            uuid PRIMARY KEY,
  postmortem_id uuid    NOT NULL REFERENCES postmortem,
  parent_id     uuid    REFERENCES why,
  depth         integer NOT NULL,
  position      integer NOT NULL,
  question      text    NOT NULL,
  answer        text,
  links         jsonb   NOT NULL DEFAULT '[]',
  revision      bigint  NOT NULL
);
CREATE INDEX why_of_postmortem ON why (postmortem_id, depth, position, id);
CREATE INDEX why_by_parent ON why (parent_id);

-- Fishbone: causes on bones, and causes below other causes.
CREATE TABLE cause (
  id            uuid PRIMARY KEY,
  postmortem_id uuid    NOT NULL REFERENCES postmortem,
  parent_id     uuid    REFERENCES cause,
  depth         integer NOT NULL,
  position      integer NOT NULL,
  bone          varchar(40),
  text          text    NOT NULL,
  links         jsonb   NOT NULL,
  revision      bigint  NOT NULL,
  CONSTRAINT cause_is_on_bone_or_below_cause CHECK ((bone IS NULL) = (parent_id IS NOT NULL))
);
CREATE INDEX cause_of_postmortem ON cause (postmortem_id, position, id);
CREATE INDEX cause_by_parent ON cause (parent_id);

CREATE TABLE contributing_factor (
  id            uuid PRIMARY KEY,
  postmortem_id uuid         NOT NULL REFERENCES postmortem,
  position      integer      NOT NULL,
  category      varchar(16)  NOT NULL CHECK (category IN ('TECHNICAL', 'PROCESS', 'ORGANIZATIONAL')),
  subcategory   varchar(80),
  title         varchar(200) NOT NULL,
  description   text,
  links         jsonb        NOT NULL DEFAULT '[]',
  revision      bigint       NOT NULL
);
CREATE INDEX contributing_factor_of_postmortem ON contributing_factor (postmortem_id, position, id);

CREATE TABLE lesson (
  id            uuid PRIMARY KEY,
  postmortem_id uuid        NOT NULL REFERENCES postmortem,
  position      integer     NOT NULL,
  kind          varchar(16) NOT NULL CHECK (kind IN ('WENT_WELL', 'WENT_POORLY', 'GOT_LUCKY', 'TAKEAWAY')),
  text          text        NOT NULL,
  revision      bigint      NOT NULL
);
CREATE INDEX lesson_of_postmortem ON lesson (postmortem_id, position, id);

CREATE TABLE open_question (
  id            uuid PRIMARY KEY,
  postmortem_id uuid    NOT NULL REFERENCES postmortem,
  position      integer NOT NULL,
  question      text    NOT NULL,
  asked_of      varchar(200),
  answer        text,
  revision      bigint  NOT NULL
);
CREATE INDEX open_question_of_postmortem ON open_question (postmortem_id, position, id);

CREATE TABLE accepted_risk (
  id            uuid PRIMARY KEY,
  postmortem_id uuid         NOT NULL REFERENCES postmortem,
  position      integer      NOT NULL,
  risk          text         NOT NULL,
  reason        text         NOT NULL,
  accepted_by   varchar(200) NOT NULL,
  review_on     date,
  revision      bigint       NOT NULL
);
CREATE INDEX accepted_risk_of_postmortem ON accepted_risk (postmortem_id, position, id);


-- Collaboration.

-- The review meeting of a postmortem. Rescheduling keeps the row.
CREATE TABLE meeting (
  postmortem_id      uuid PRIMARY KEY REFERENCES postmortem,
  status             varchar(16)  NOT NULL CHECK (status IN ('NOT_SCHEDULED', 'SCHEDULED', 'CANCELLED', 'HELD')),
  starts_at          timestamptz  NOT NULL,
  ends_at            timestamptz  NOT NULL,
  location           varchar(200),
  link               varchar(2000),
  facilitator_handle varchar(160) NOT NULL,
  facilitator_name   varchar(200) NOT NULL,
  override_reason    varchar(500),
  overridden_by      varchar(160),
  organizer_handle   varchar(160) NOT NULL,
  organizer_name     text         NOT NULL,
  invitees           jsonb        NOT NULL,
  agenda             jsonb        NOT NULL,
  -- Whether it had started when it was scheduled.
  recorded_later     boolean      NOT NULL,
  sequence           integer      NOT NULL,
  changed_at         timestamptz  NOT NULL,
  cancel_reason      varchar(500),
  held_at            timestamptz,
  recorded_at        timestamptz,
  attended           jsonb        NOT NULL DEFAULT '[]',
  notes              text,
  recording_link     varchar(2000),
  revision           bigint       NOT NULL,
  CONSTRAINT meeting_ends_after_its_start CHECK (starts_at < ends_at),
  CONSTRAINT meeting_held_has_time CHECK ((status = 'HELD') = (held_at IS NOT NULL)),
  CONSTRAINT meeting_record_has_time CHECK ((held_at IS NULL) = (recorded_at IS NULL))
);
CREATE INDEX meeting_by_facilitator ON meeting (facilitator_handle, starts_at DESC);

-- Reviewers of a postmortem.
CREATE TABLE reviewer_assignment (
  postmortem_id uuid PRIMARY KEY REFERENCES postmortem,
  reviewers     jsonb  NOT NULL,
  revision      bigint NOT NULL
);

-- All verdicts of reviewers; append-only.
CREATE TABLE review (
  id            uuid PRIMARY KEY,
  postmortem_id uuid         NOT NULL REFERENCES postmortem,
  verdict       varchar(24)  NOT NULL CHECK (verdict IN ('APPROVED', 'CHANGES_REQUESTED')),
  comment       text,
  by_handle     varchar(160) NOT NULL,
  by_name       text         NOT NULL,
  at            timestamptz  NOT NULL
);
CREATE INDEX review_of_postmortem ON review (postmortem_id, id DESC);
REVOKE UPDATE, DELETE, TRUNCATE ON review FROM "${app_role}";

-- Who changed a postmortem since it was submitted; emptied by the next submission.
CREATE TABLE review_change (
  postmortem_id uuid         NOT NULL REFERENCES postmortem,
  by_handle     varchar(160) NOT NULL,
  PRIMARY KEY (postmortem_id, by_handle)
);

-- Why one person took a postmortem to its next publication alone. edition: the last publication then. Append-only.
CREATE TABLE four_eyes_exception (
  id            uuid PRIMARY KEY,
  postmortem_id uuid         NOT NULL REFERENCES postmortem,
  edition       integer      NOT NULL,
  reason        text         NOT NULL,
  by_handle     varchar(160) NOT NULL,
  by_name       text         NOT NULL,
  at            timestamptz  NOT NULL
);
CREATE INDEX four_eyes_exception_of_postmortem ON four_eyes_exception (postmortem_id, id);
REVOKE UPDATE, DELETE, TRUNCATE ON four_eyes_exception FROM "${app_role}";

-- Findings of checks that do not count. The id of a finding changes with what it is about. Append-only.
CREATE TABLE finding_waiver (
  id            uuid PRIMARY KEY,
  postmortem_id uuid         NOT NULL REFERENCES postmortem,
  check_name    varchar(24)  NOT NULL
    CHECK (check_name IN ('COMPLETENESS', 'REVIEWS', 'LANGUAGE', 'OPEN_THREADS', 'INCIDENT_OVER')),
  finding       varchar(60)  NOT NULL,
  message       text         NOT NULL,
  reason        text         NOT NULL,
  by_handle     varchar(160) NOT NULL,
  by_name       text         NOT NULL,
  at            timestamptz  NOT NULL
);
CREATE INDEX finding_waiver_of_postmortem ON finding_waiver (postmortem_id, id);
REVOKE UPDATE, DELETE, TRUNCATE ON finding_waiver FROM "${app_role}";

-- Waivers that no longer hold. Append-only.
CREATE TABLE waiver_withdrawal (
  waiver_id uuid PRIMARY KEY REFERENCES finding_waiver,
  reason    text         NOT NULL,
  by_handle varchar(160) NOT NULL,
  by_name   text         NOT NULL,
  at        timestamptz  NOT NULL
);
REVOKE UPDATE, DELETE, TRUNCATE ON waiver_withdrawal FROM "${app_role}";

-- A thread has the id of its first comment, which also stores whether the thread is resolved.
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
  revision      bigint       NOT NULL,
  CONSTRAINT comment_resolution_is_complete CHECK (
    resolved = (resolved_at IS NOT NULL) AND resolved = (resolved_by IS NOT NULL))
);
CREATE INDEX comment_of_postmortem ON comment (postmortem_id, id);
CREATE INDEX comment_of_section ON comment (postmortem_id, section, id);
CREATE INDEX comment_of_thread ON comment (thread_id, id);
-- Publication checks for unresolved threads.
CREATE INDEX comment_open_thread ON comment (postmortem_id, id) WHERE id = thread_id AND NOT resolved;

-- Completed follow-up reviews; the date of the next one is a column of postmortem. Append-only.
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
