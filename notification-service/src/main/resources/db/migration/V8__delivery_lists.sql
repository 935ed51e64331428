-- Lists of deliveries filter by state and outcome without reading the tables of jobs. A trigger keeps both columns equal to
-- those tables, whichever version of the service or of the platform changes them.
ALTER TABLE delivery
  ADD COLUMN state varchar(16) NOT NULL DEFAULT 'PENDING'
    CHECK (state IN ('PENDING', 'SUCCEEDED', 'DEAD', 'WITHDRAWN')),
  ADD COLUMN outcome varchar(32);
COMMENT ON COLUMN delivery.state IS 'That of the job.';
COMMENT ON COLUMN delivery.outcome IS 'That of the last attempt; NULL before the first one has ended.';

UPDATE delivery SET state = job.state, outcome = (
  SELECT attempt.outcome FROM job_attempt attempt WHERE attempt.job_id = job.id ORDER BY attempt.number DESC LIMIT 1)
FROM job WHERE job.id = delivery.id;

-- An attempt is stored before the job that it belongs to changes.
CREATE FUNCTION delivery_follows_job() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE delivery SET state = NEW.state, outcome = coalesce(
    (SELECT attempt.outcome FROM job_attempt attempt WHERE attempt.job_id = NEW.id AND attempt.number = NEW.attempts),
    outcome)
  WHERE id = NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER delivery_follows_job AFTER UPDATE OF state, attempts ON job
  FOR EACH ROW WHEN (NEW.state <> OLD.state OR NEW.attempts <> OLD.attempts) EXECUTE FUNCTION delivery_follows_job();

-- Most deliveries succeed: only the others are worth an index by state and outcome.
CREATE INDEX delivery_channel ON delivery (channel, id DESC);
CREATE INDEX delivery_unsent ON delivery (state, id DESC) WHERE state <> 'SUCCEEDED';
CREATE INDEX delivery_unsent_recipient ON delivery (recipient, state, id DESC) WHERE state <> 'SUCCEEDED';
CREATE INDEX delivery_failed ON delivery (outcome, id DESC) WHERE outcome <> 'SUCCESS';
-- Those that are withdrawn when the audience of their subject changes; job_pending_subject has the pending ones.
CREATE INDEX job_dead_subject ON job (subject_id) WHERE state = 'DEAD';
