-- Replicas of the version before V8 could commit attempts while V8 copied the states of jobs, and before its trigger existed.
-- Jobs are locked first, as every attempt does, so that nothing is missed this time; a block holds the lock until it has ended.
DO $$
BEGIN
  LOCK TABLE job IN SHARE ROW EXCLUSIVE MODE;
  UPDATE delivery SET state = actual.state, outcome = actual.outcome
  FROM (
    SELECT job.id, job.state, (
      SELECT attempt.outcome FROM job_attempt attempt
      WHERE attempt.job_id = job.id ORDER BY attempt.number DESC LIMIT 1) AS outcome
    FROM job) AS actual
  WHERE actual.id = delivery.id
    AND (delivery.state <> actual.state OR delivery.outcome IS DISTINCT FROM actual.outcome);
END
$$;

-- Who may see a subject, for what is sent, or sent again, long after its event. What is hidden is decided anew only when this changes.
CREATE TABLE subject_audience (
  subject_id uuid PRIMARY KEY,
  everybody  boolean NOT NULL,
  handles    varchar[] NOT NULL
);
COMMENT ON TABLE subject_audience IS 'Who may see the subjects, according to the last event of each.';
COMMENT ON COLUMN subject_audience.handles IS 'Sorted; empty if everybody may see the subject.';

-- A subject of which the feed hides something is restricted now, and those to whom the feed shows something may see it.
INSERT INTO subject_audience (subject_id, everybody, handles)
SELECT subject_id, false, coalesce(array_agg(DISTINCT handle ORDER BY handle) FILTER (WHERE visible), '{}')
FROM feed_item WHERE subject_id IN (SELECT subject_id FROM feed_item WHERE NOT visible)
GROUP BY subject_id;
