-- Incidents number ${from} to ${to}, above all that the service numbers itself; the first 20,000 have a timeline of 20
-- entries.
INSERT INTO incident (id, number, title, summary, kind, severity, status, visibility, audience, services, labels,
    reporter_handle, reporter_name, started_at, detected_at, mitigated_at, resolved_at, occurred_at, recorded_at,
    updated_at, revision)
SELECT lpad(to_hex(n), 32, '0')::uuid, 10000000 + n, 'Checkout ' || n || ' fails for orders with stacked discounts',
       repeat('The error rate of the shop rises, and customers see an error. ', 4),
       CASE WHEN n % 20 = 0 THEN 'NEAR_MISS' WHEN n % 33 = 0 THEN 'DRILL' ELSE 'INCIDENT' END,
       (ARRAY['LOW', 'LOW', 'MEDIUM', 'MEDIUM', 'HIGH', 'CRITICAL'])[1 + n % 6],
       CASE WHEN n % 500 = 0 THEN 'INVESTIGATING' WHEN n % 71 = 0 THEN 'CANCELLED' WHEN n % 3 = 0 THEN 'RESOLVED' ELSE 'CLOSED' END,
       'OPEN', ARRAY[]::varchar[], ARRAY['service-' || n % 200, CASE WHEN n % 2 = 0 THEN 'checkout' ELSE 'shop' END],
       ARRAY['label-' || n % 1000], 'user:u' || n % 1000, 'Somebody',
       at, at + interval '5 min', at + interval '40 min', at + (n % 300) * interval '1 min', at, at, at + interval '1 day', 1
FROM (SELECT n, timestamptz '2024-01-01Z' - n * interval '2 min' AS at FROM generate_series(${from}, ${to}) AS n) AS made;

INSERT INTO search_index (id, terms, text_digest)
SELECT lpad(to_hex(n), 32, '0')::uuid, array_to_tsvector(ARRAY['=inc-' || 10000000 + n, 'checko']), ''
FROM generate_series(${from}, ${to}) AS n;

INSERT INTO incident_participant (incident_id, handle, display_name, roles, revision, shown_in)
SELECT lpad(to_hex(n), 32, '0')::uuid, 'user:p' || n % 2000, 'Somebody', ARRAY['RESPONDER'], 1, lpad(to_hex(n), 32, '0')::uuid
FROM generate_series(${from}, least(${to}, 20000)) AS n;

INSERT INTO timeline_entry (id, incident_id, shown_in, occurred_at, recorded_at, updated_at, recorded_by, kind, text, key_moment)
SELECT lpad(to_hex(n::bigint * 32 + k), 32, '0')::uuid, lpad(to_hex(n), 32, '0')::uuid, lpad(to_hex(n), 32, '0')::uuid,
       at + k * interval '2 min', at, at, 'user:p', 'NOTE', 'Moment ' || k, k % 5 = 0
FROM (SELECT n, timestamptz '2024-01-01Z' - n * interval '2 min' AS at FROM generate_series(${from}, least(${to}, 20000)) AS n) AS made,
     generate_series(1, 20) AS k;
