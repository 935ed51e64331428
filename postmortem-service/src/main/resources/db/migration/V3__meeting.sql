-- The review meeting of a postmortem. Rescheduling keeps the row.
CREATE TABLE meeting (
  postmortem_id      uuid PRIMARY KEY REFERENCES postmortem,
  status             varchar(16)  NOT NULL,
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
  sequence           integer      NOT NULL,
  changed_at         timestamptz  NOT NULL,
  cancel_reason      varchar(500),
  held_at            timestamptz,
  attended           jsonb        NOT NULL DEFAULT '[]',
  notes              text,
  recording_link     varchar(2000),
  revision           bigint       NOT NULL,
  CHECK (starts_at < ends_at),
  CHECK ((status = 'HELD') = (held_at IS NOT NULL))
);
CREATE INDEX meeting_by_facilitator ON meeting (facilitator_handle, starts_at DESC);
