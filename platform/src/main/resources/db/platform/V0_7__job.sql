-- Work towards the outside, such as a delivery: one row per job, kept with its attempts after its end. A worker holds a
-- job by a lease until it reports the result; when the lease ends without one, another worker takes the job over.
CREATE TABLE job (
    id                uuid         PRIMARY KEY,
    kind              varchar(64)  NOT NULL,
    subject_id        varchar(128) NOT NULL,
    concurrency_key   varchar(128) NOT NULL,
    payload           jsonb        NOT NULL,
    state             varchar(16)  NOT NULL CHECK (state IN ('PENDING', 'SUCCEEDED', 'DEAD', 'WITHDRAWN')),
    attempts          integer      NOT NULL,
    attempts_in_round integer      NOT NULL,
    reason            varchar(300),
    next_at           timestamptz,
    lease             uuid,
    leased_until      timestamptz,
    succeeded_at      timestamptz,
    revision          bigint       NOT NULL,
    created_at        timestamptz  NOT NULL,
    CONSTRAINT job_pending_has_next_attempt CHECK ((state = 'PENDING') = (next_at IS NOT NULL)),
    CONSTRAINT job_succeeded_has_time CHECK (state <> 'SUCCEEDED' OR succeeded_at IS NOT NULL),
    CONSTRAINT job_lease_ends CHECK ((lease IS NULL) = (leased_until IS NULL)),
    CONSTRAINT job_leased_is_pending CHECK (lease IS NULL OR state = 'PENDING')
) WITH (fillfactor = 70);
-- Claiming reads the due and the leased jobs of each key, whatever waits for a later attempt.
CREATE INDEX job_due ON job (concurrency_key, next_at) WHERE state = 'PENDING';
-- Whether anything is due, and what succeeded long ago.
CREATE INDEX job_next ON job (next_at) WHERE state = 'PENDING';
CREATE INDEX job_succeeded ON job (succeeded_at) WHERE state = 'SUCCEEDED';
CREATE INDEX job_leased ON job (concurrency_key, leased_until) WHERE lease IS NOT NULL;
CREATE INDEX job_pending_subject ON job (subject_id) WHERE state = 'PENDING';
CREATE INDEX job_state ON job (state, id DESC);
COMMENT ON COLUMN job.concurrency_key IS 'Jobs with the same key share a limited number of concurrent attempts, so that a slow receiver delays only itself.';
COMMENT ON COLUMN job.attempts_in_round IS 'Attempts since the last manual retry; attempts counts all of them.';

-- outcome, status and snippet are what the handler of the kind reports.
CREATE TABLE job_attempt (
    job_id     uuid         NOT NULL REFERENCES job (id) ON DELETE CASCADE,
    number     integer      NOT NULL,
    at         timestamptz  NOT NULL,
    outcome    varchar(32)  NOT NULL,
    status     integer,
    latency_ms bigint       NOT NULL,
    detail     varchar(300) NOT NULL,
    snippet    varchar(1024),
    PRIMARY KEY (job_id, number)
);
