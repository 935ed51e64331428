-- Notifications that are collected, and the digests that send them.

CREATE TABLE digest (
  id              uuid PRIMARY KEY,
  channel         varchar(16) NOT NULL,
  recipient       varchar(130) NOT NULL,
  recipient_name  varchar(130) NOT NULL,
  concurrency_key varchar(64) NOT NULL,
  reason          varchar(16) NOT NULL CHECK (reason IN (
    'MENTIONED', 'ESCALATED_TO', 'REVIEWER', 'FACILITATOR', 'INVITEE', 'AUTHOR', 'OWNER', 'PARTICIPANT', 'RESPONSIBLE', 'SUBSCRIBED',
    'DEFAULT')),
  frequency       varchar(16) NOT NULL CHECK (frequency IN ('INSTANT', 'DAILY', 'WEEKLY')),
  closed_at       timestamptz NOT NULL
);
CREATE INDEX digest_closed ON digest (closed_at);
COMMENT ON TABLE digest IS 'What was collected for a recipient until it was due; sent by a delivery';

CREATE TABLE digest_entry (
  id              uuid PRIMARY KEY,
  channel         varchar(16) NOT NULL,
  recipient       varchar(130) NOT NULL,
  recipient_name  varchar(130) NOT NULL,
  concurrency_key varchar(64) NOT NULL,
  reason          varchar(16) NOT NULL CHECK (reason IN (
    'MENTIONED', 'ESCALATED_TO', 'REVIEWER', 'FACILITATOR', 'INVITEE', 'AUTHOR', 'OWNER', 'PARTICIPANT', 'RESPONSIBLE', 'SUBSCRIBED',
    'DEFAULT')),
  frequency       varchar(16) NOT NULL CHECK (frequency IN ('INSTANT', 'DAILY', 'WEEKLY')),
  due_at          timestamptz NOT NULL,
  digest_id       uuid REFERENCES digest (id) ON DELETE CASCADE,
  event_id        varchar(64) NOT NULL,
  event_type      varchar(160) NOT NULL,
  subject_id      uuid NOT NULL,
  subject_key     varchar(40) NOT NULL,
  tone            varchar(16) NOT NULL CHECK (tone IN ('UPDATE', 'REMINDER', 'SUCCESS')),
  headline        text NOT NULL,
  link            text,
  visible         boolean NOT NULL,
  occurred_at     timestamptz NOT NULL,
  UNIQUE (event_id, recipient, channel, frequency)
);
CREATE INDEX digest_entry_due ON digest_entry (due_at) WHERE digest_id IS NULL;
CREATE INDEX digest_entry_pending ON digest_entry (recipient, channel, frequency) WHERE digest_id IS NULL;
CREATE INDEX digest_entry_newest ON digest_entry (digest_id, occurred_at DESC, id DESC);
CREATE INDEX digest_entry_subject ON digest_entry (subject_id);
COMMENT ON COLUMN digest_entry.due_at IS 'When the digest is sent, unless an earlier entry of the recipient is due before.';
COMMENT ON COLUMN digest_entry.digest_id IS 'NULL until the digest is due. Set once, so that an event is in one digest only.';
COMMENT ON COLUMN digest_entry.link IS 'NULL if no link template was configured for the kind of the subject.';
COMMENT ON COLUMN digest_entry.visible IS 'False while the recipient may not see the subject.';


-- What was improved, and its weekly summaries.

CREATE TABLE improvement (
  id            uuid PRIMARY KEY,
  event_id      varchar(64) NOT NULL UNIQUE,
  kind          varchar(16) NOT NULL CHECK (kind IN ('VERIFIED', 'COMPLETED', 'PUBLISHED', 'CLOSED')),
  subject_id    uuid NOT NULL,
  subject_key   varchar(40) NOT NULL,
  title         text NOT NULL,
  link          text,
  owner_name    text,
  teams         varchar[] NOT NULL,
  shortens      varchar(16),
  minutes       integer,
  visible       boolean NOT NULL,
  occurred_at   timestamptz NOT NULL,
  summarised_to timestamptz,
  CONSTRAINT improvement_benefit_is_complete CHECK ((shortens IS NULL) = (minutes IS NULL))
);
CREATE INDEX improvement_subject ON improvement (subject_id);
CREATE INDEX improvement_pending ON improvement (occurred_at) WHERE summarised_to IS NULL;
CREATE INDEX improvement_summarised ON improvement (summarised_to, occurred_at DESC);
COMMENT ON COLUMN improvement.owner_name IS 'Display name of the owner of an action item; NULL without an owner and for postmortems.';
COMMENT ON COLUMN improvement.teams IS 'Handles of the teams whose summary contains it.';
COMMENT ON COLUMN improvement.shortens IS 'The interval of a response that the action item is meant to shorten, as action-tracker-service names it.';
COMMENT ON COLUMN improvement.visible IS 'False while the subject is restricted: no summary contains it then.';
COMMENT ON COLUMN improvement.summarised_to IS 'End of the period whose summaries contain it; NULL until then.';

CREATE TABLE improvement_summary (
  id           uuid PRIMARY KEY,
  team         varchar(130),
  period_start timestamptz NOT NULL,
  period_end   timestamptz NOT NULL,
  UNIQUE NULLS NOT DISTINCT (period_end, team),
  CONSTRAINT improvement_summary_covers_a_period CHECK (period_start < period_end)
);
COMMENT ON TABLE improvement_summary IS 'The weekly summaries of the organisation and its teams.';
COMMENT ON COLUMN improvement_summary.team IS 'Handle; NULL for the whole organisation. That row exists even if there was nothing to send.';
