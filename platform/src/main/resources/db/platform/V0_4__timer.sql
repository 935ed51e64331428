-- Timers. One row per kind and subject; arming again replaces it and increments the generation, so that a running
-- firing detects that it is stale.
CREATE TABLE timer (
    kind            varchar(64)  NOT NULL,
    subject_id      varchar(128) NOT NULL,
    generation      bigint       NOT NULL DEFAULT 1,
    fire_at         timestamptz  NOT NULL,
    next_attempt_at timestamptz  NOT NULL,
    attempts        integer      NOT NULL DEFAULT 0,
    state           varchar(16)  NOT NULL DEFAULT 'ARMED' CHECK (state IN ('ARMED', 'PARKED')),
    last_failure    varchar(2000),
    PRIMARY KEY (kind, subject_id)
);
CREATE INDEX timer_due ON timer (next_attempt_at) WHERE state = 'ARMED';
