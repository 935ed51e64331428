-- Action items number ${from} to ${to}, above all that the service numbers itself, with the titles of seed_item: ten for each
-- postmortem. Four of twenty are unfinished. Each has a timer that is not due for years.
CREATE OR REPLACE FUNCTION pg_temp.id(kind bigint, n bigint) RETURNS uuid IMMUTABLE LANGUAGE sql
  AS $$ SELECT CAST(lpad(to_hex(kind), 8, '0') || lpad(to_hex(n), 24, '0') AS uuid) $$;

INSERT INTO postmortem_projection (id, number, title, incident_id, incident_key, severity, status, visibility, audience,
    event_version, updated_at)
SELECT pg_temp.id(2, p), 10000000 + p, 'Postmortem ' || p, pg_temp.id(1, p), 'INC-' || 10000000 + p, 'HIGH', 'PUBLISHED',
       CASE WHEN p % 50 = 0 THEN 'RESTRICTED' ELSE 'OPEN' END, ARRAY['user:u' || p % 100], 1, now()
FROM generate_series(${from} / 10 + 1, ${to} / 10) AS p;

INSERT INTO incident_details (incident_id, number, title, kind, visibility, audience, services, started_at, resolved_at,
    cancelled, imported, event_version)
SELECT pg_temp.id(1, p), 10000000 + p, 'Incident ' || p, 'INCIDENT', 'OPEN', ARRAY['user:u' || p % 100],
       ARRAY['service-' || p % 1000, 'area-' || p % 20, CASE WHEN p % 2 = 0 THEN 'checkout' ELSE 'shop' END],
       now(), now(), false, false, 1
FROM generate_series(${from} / 10 + 1, ${to} / 10) AS p;

INSERT INTO postmortem_incident (incident_id, postmortem_id)
SELECT pg_temp.id(1, p), pg_temp.id(2, p) FROM generate_series(${from} / 10 + 1, ${to} / 10) AS p;

INSERT INTO action_item (id, number, postmortem_id, title, kind, intent, priority, owner_handle, owner_name, due_on, status,
    status_since, status_by_handle, status_by_name, due_date_moves, labels, addresses, added_later, required_for_closing,
    created_at, creator_handle, creator_name, updated_at, revision)
SELECT pg_temp.id(3, n), 10000000 + n, pg_temp.id(2, (n + 9) / 10), title,
       CASE WHEN n % 50 = 0 THEN 'IMMEDIATE_FIX' ELSE 'PREVENTIVE_MEASURE' END, 'PREVENT',
       (ARRAY['HIGHEST', 'HIGH', 'MEDIUM', 'LOW'])[1 + n % 4],
       CASE WHEN n % 4000 = 0 THEN 'user:benchmark' ELSE 'team:plan-' || n % 400 END, 'Somebody',
       CASE WHEN chance < 4 THEN current_date - 100 + CAST(n % 465 AS integer) ELSE CAST(at AS date) + 14 END,
       CASE WHEN chance < 2 THEN 'OPEN' WHEN chance = 2 THEN 'IN_PROGRESS'
            WHEN chance = 3 THEN CASE WHEN n % 2 = 0 THEN 'PROPOSED' ELSE 'BLOCKED' END
            WHEN chance < 8 THEN 'DONE' WHEN chance = 8 THEN 'DROPPED' WHEN chance = 9 THEN 'INEFFECTIVE'
            ELSE 'VERIFIED' END,
       at, 'user:p', 'Somebody', 0, ARRAY['label-' || n % 1000, CASE WHEN n % 2 = 0 THEN 'checkout' ELSE 'shop' END],
       '[]', false, true, at, 'user:p', 'Somebody', at, 1
FROM (SELECT n, title, abs(hashint8(n) % 20) AS chance, timestamptz '2024-01-01Z' - n * interval '3 min' AS at
      FROM seed_item) AS made;

INSERT INTO timer (kind, subject_id, fire_at, next_attempt_at)
SELECT 'action-item-overdue', CAST(pg_temp.id(3, n) AS varchar), at, at
FROM (SELECT n, timestamptz '2035-01-01Z' + n * interval '1 min' AS at FROM seed_item) AS made;

INSERT INTO search_index (id, terms, text_digest) SELECT pg_temp.id(3, n), terms, '' FROM seed_item;
