-- 100 000 incidents over five years and 2 000 000 timeline entries, with a few common and many rare values.
INSERT INTO incident (id, number, title, summary, kind, severity, status, visibility, audience, services, labels,
    reporter_handle, reporter_name, started_at, detected_at, mitigated_at, resolved_at, occurred_at, recorded_at,
    updated_at, revision, custom_fields)
SELECT CAST(lpad(to_hex(n), 32, '0') AS uuid), n, 'Incident ' || n || ' of checkout ' || md5(n::text),
       'The error rate of shop' || n % 500 || ' rises; error E' || n % 5000 || ' is seen by customers.',
       CASE WHEN n % 20 = 0 THEN 'NEAR_MISS' WHEN n % 33 = 0 THEN 'DRILL' ELSE 'INCIDENT' END,
       (ARRAY['LOW', 'LOW', 'MEDIUM', 'MEDIUM', 'HIGH', 'CRITICAL'])[1 + n % 6],
       CASE WHEN n % 500 = 0 THEN 'INVESTIGATING' WHEN n % 71 = 0 THEN 'CANCELLED' WHEN n % 3 = 0 THEN 'RESOLVED' ELSE 'CLOSED' END,
       CASE WHEN n % 50 = 0 THEN 'RESTRICTED' ELSE 'OPEN' END,
       ARRAY['user:u' || n % 1000], ARRAY['service-' || n % 200, CASE WHEN n % 2 = 0 THEN 'checkout' ELSE 'shop' END],
       ARRAY['label-' || n % 1000], 'user:u' || n % 1000, 'Somebody',
       at, at + interval '5 min', at + interval '40 min', at + (n % 300) * interval '1 min', at, at, at + interval '1 day', 1,
       jsonb_build_object('tier', (ARRAY['retail', 'enterprise'])[1 + n % 2], 'ticket', 'T-' || n)
FROM (SELECT n, timestamptz '2024-01-01' - n * interval '26 min' AS at FROM generate_series(1, 100000) AS n) AS made;

-- The terms as the service computes them: parts of at most six characters from each position on.
INSERT INTO search_index (id, terms, text_digest)
SELECT i.id, array_to_tsvector(array_agg(DISTINCT substr(word, position, 6))), ''
FROM incident i, regexp_split_to_table(lower(i.title || ' ' || i.summary), '[^a-z0-9]+') AS word,
     generate_series(1, greatest(1, length(word) - 2)) AS position
WHERE word <> ''
GROUP BY i.id;

INSERT INTO incident_participant (incident_id, handle, display_name, roles, revision, shown_in)
SELECT CAST(lpad(to_hex(n), 32, '0') AS uuid), 'user:p' || n % 2000, 'Somebody', ARRAY['RESPONDER'], 1,
       CAST(lpad(to_hex(n), 32, '0') AS uuid)
FROM generate_series(1, 100000) AS n;

INSERT INTO timeline_entry (id, incident_id, shown_in, occurred_at, recorded_at, updated_at, recorded_by, kind, text, key_moment)
SELECT CAST(lpad(to_hex(n::bigint * 32 + k), 32, '0') AS uuid), CAST(lpad(to_hex(n), 32, '0') AS uuid),
       CAST(lpad(to_hex(n), 32, '0') AS uuid), at + k * interval '2 min', at, at, 'user:p', 'NOTE', 'Moment ' || k, k % 5 = 0
FROM (SELECT n, timestamptz '2024-01-01' - n * interval '26 min' AS at FROM generate_series(1, 100000) AS n) AS made,
     generate_series(1, 20) AS k;

ANALYZE;
