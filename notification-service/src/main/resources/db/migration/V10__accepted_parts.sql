-- A delivery can be sent in several parts: messages of a chat, addresses of a mail. A later attempt continues after those that were accepted.
ALTER TABLE delivery ADD COLUMN accepted_parts varchar[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN delivery.accepted_parts IS 'Those that were accepted of a delivery in several; none after a success, so that all are sent again on request.';

CREATE OR REPLACE FUNCTION delivery_follows_job() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE delivery SET
    state = NEW.state,
    outcome = coalesce(
      (SELECT attempt.outcome FROM job_attempt attempt WHERE attempt.job_id = NEW.id AND attempt.number = NEW.attempts),
      outcome),
    accepted_parts = CASE WHEN NEW.state = 'SUCCEEDED' THEN '{}' ELSE accepted_parts END
  WHERE id = NEW.id;
  RETURN NULL;
END
$$;
