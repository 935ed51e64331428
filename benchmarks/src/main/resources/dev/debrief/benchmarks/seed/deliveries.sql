-- Deliveries number ${from} to ${to}, twenty for each event and one every five seconds, with ids of that time. Of a hundred, 93
-- succeeded, four are dead, two wait for an attempt in years, and one is withdrawn.
CREATE OR REPLACE FUNCTION pg_temp.id(kind bigint, n bigint) RETURNS uuid IMMUTABLE LANGUAGE sql
  AS $$ SELECT CAST(lpad(to_hex(kind), 8, '0') || lpad(to_hex(n), 24, '0') AS uuid) $$;
CREATE OR REPLACE FUNCTION pg_temp.at(n bigint) RETURNS timestamptz IMMUTABLE LANGUAGE sql
  AS $$ SELECT timestamptz '2024-01-01Z' + n * interval '5 s' $$;
CREATE OR REPLACE FUNCTION pg_temp.timed(n bigint) RETURNS uuid IMMUTABLE LANGUAGE sql
  AS $$ SELECT CAST(lpad(to_hex(CAST(extract(epoch FROM pg_temp.at(n)) * 1000 AS bigint)), 12, '0')
        || '70008000' || lpad(to_hex(n), 12, '0') AS uuid) $$;
CREATE OR REPLACE FUNCTION pg_temp.state(n bigint) RETURNS varchar IMMUTABLE LANGUAGE sql
  AS $$ SELECT CASE WHEN n % 100 < 93 THEN 'SUCCEEDED' WHEN n % 100 < 97 THEN 'DEAD' WHEN n % 100 < 99 THEN 'PENDING'
        ELSE 'WITHDRAWN' END $$;
CREATE OR REPLACE FUNCTION pg_temp.outcome(n bigint) RETURNS varchar IMMUTABLE LANGUAGE sql
  AS $$ SELECT CASE WHEN n % 100 < 93 THEN 'SUCCESS' WHEN n % 100 = 99 THEN NULL
        ELSE (ARRAY['TIMEOUT', 'NON_2XX', 'TLS_ERROR', 'REJECTED'])[1 + n / 100 % 4] END $$;

INSERT INTO job (id, kind, subject_id, concurrency_key, payload, state, attempts, attempts_in_round, reason, next_at,
    succeeded_at, revision, created_at)
SELECT pg_temp.timed(n), 'delivery', CAST(pg_temp.id(3, n / 200) AS varchar),
       CASE WHEN n % 3 = 0 THEN CAST(pg_temp.id(9, n % 200) AS varchar) ELSE 'EMAIL' END,
       jsonb_build_object('reason', 'OWNER', 'notification', jsonb_build_object('text', repeat('The checkout fails. ', 50))),
       state, attempts, attempts, CASE WHEN state IN ('DEAD', 'PENDING') THEN 'No complete response in time.' END,
       CASE WHEN state = 'PENDING' THEN timestamptz '2035-01-01Z' + n * interval '1 s' END,
       CASE WHEN state = 'SUCCEEDED' THEN pg_temp.at(n) END, 1 + attempts, pg_temp.at(n)
FROM (SELECT n, pg_temp.state(n) AS state, CASE WHEN pg_temp.outcome(n) IS NULL THEN 0 ELSE 1 END AS attempts
      FROM generate_series(CAST(${from} AS bigint), ${to}) AS n) AS made;

INSERT INTO job_attempt (job_id, number, at, outcome, latency_ms, detail)
SELECT pg_temp.timed(n), 1, pg_temp.at(n), pg_temp.outcome(n), 80, 'The receiver responded.'
FROM generate_series(CAST(${from} AS bigint), ${to}) AS n WHERE pg_temp.outcome(n) IS NOT NULL;

INSERT INTO delivery (id, event_id, event_type, channel, recipient, recipient_name, state, outcome)
SELECT pg_temp.timed(n), CAST(pg_temp.id(8, n / 20) AS varchar), 'dev.debrief.incident.reported.v1',
       CASE WHEN n % 3 = 0 THEN 'WEBHOOK' ELSE 'EMAIL' END, recipient, recipient, pg_temp.state(n), pg_temp.outcome(n)
FROM (SELECT n, CASE WHEN n % 3 = 0 THEN CAST(pg_temp.id(9, n % 200) AS varchar)
             WHEN n % 4000 = 1 THEN 'user:benchmark'
             WHEN n % 10 = 1 THEN 'team:plan-' || n / 10 % 400
             ELSE 'user:u' || n % 2000 END AS recipient
      FROM generate_series(CAST(${from} AS bigint), ${to}) AS n) AS made;
