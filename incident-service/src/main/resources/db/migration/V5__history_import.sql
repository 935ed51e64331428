-- Imports of past incidents from the APIs of sources.

CREATE TABLE history_import (
  id            uuid PRIMARY KEY,
  source_id     uuid         NOT NULL REFERENCES ingress_source ON DELETE CASCADE,
  starts_at     timestamptz  NOT NULL,
  ends_at       timestamptz  NOT NULL,
  -- Whether postmortems are drafted for the imported incidents.
  drafts        boolean      NOT NULL,
  state         varchar(32)  NOT NULL CHECK (state IN ('RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
  -- Number of the job that continues it. Jobs with other numbers have nothing to do.
  step          integer      NOT NULL,
  -- Whether the source has answered, and how often in a row it has refused a call since.
  answered      boolean      NOT NULL,
  refusals      integer      NOT NULL,
  windows       integer      NOT NULL,
  windows_done  integer      NOT NULL,
  imported      integer      NOT NULL,
  unchanged     integer      NOT NULL,
  skipped       integer      NOT NULL,
  failed        integer      NOT NULL,
  waiting_until timestamptz,
  last_error    varchar(1000),
  requested_by  varchar(160) NOT NULL,
  revision      bigint       NOT NULL,
  created_at    timestamptz  NOT NULL,
  updated_at    timestamptz  NOT NULL,
  ended_at      timestamptz,
  CONSTRAINT history_import_running_has_no_end CHECK ((state = 'RUNNING') = (ended_at IS NULL))
);
CREATE INDEX history_import_by_source ON history_import (source_id, id DESC);
CREATE UNIQUE INDEX history_import_running ON history_import (source_id) WHERE state = 'RUNNING';

-- Parts of the time range, each within the limits of the source.
CREATE TABLE history_window (
  id         uuid PRIMARY KEY,
  import_id  uuid        NOT NULL REFERENCES history_import ON DELETE CASCADE,
  starts_at  timestamptz NOT NULL,
  ends_at    timestamptz NOT NULL,
  -- How many incidents of the window are processed, and when the last of them began.
  position   integer     NOT NULL,
  reached_at timestamptz,
  done       boolean     NOT NULL,
  UNIQUE (import_id, starts_at)
);
