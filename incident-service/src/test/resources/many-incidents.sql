-- 20,000 incidents and 100,000 timeline entries, with a few common and many rare values.
INSERT INTO incident (id, number, title, summary, kind, severity, status, visibility, audience, services, labels,
    reporter_handle, reporter_name, started_at, resolved_at, occurred_at, recorded_at, updated_at, revision, custom_fields)
SELECT CAST(lpad(to_hex(n), 32, '0') AS uuid), 1000000 + n, 'Incident ' || n || ' of checkout ' || md5(n::text),
       'The error rate of shop' || n % 500 || ' rises; error E' || n % 5000 || ' is seen by customers.',
       CASE WHEN n % 20 = 0 THEN 'NEAR_MISS' WHEN n % 33 = 0 THEN 'DRILL' ELSE 'INCIDENT' END,
       CASE WHEN n % 400 = 0 THEN 'CRITICAL' ELSE (ARRAY['LOW', 'MEDIUM', 'HIGH'])[1 + n % 3] END,
       CASE WHEN n % 500 = 0 THEN 'INVESTIGATING' WHEN n % 3 = 0 THEN 'RESOLVED' ELSE 'CLOSED' END,
       CASE WHEN n % 50 = 0 THEN 'RESTRICTED' ELSE 'OPEN' END,
       ARRAY['user:u' || n % 1000], ARRAY['service-' || n % 200, CASE WHEN n % 2 = 0 THEN 'checkout' ELSE 'shop' END],
       ARRAY['label-' || n % 1000], 'user:u' || n % 1000, 'Somebody',
       at, at + (n % 300) * interval '1 min', at, at, at + interval '1 day', 1, jsonb_build_object('ticket', 'T-' || n)
FROM (SELECT n, timestamptz '2024-01-01' - n * interval '26 min' AS at FROM generate_series(1, 20000) AS n) AS made;

INSERT INTO incident_participant (incident_id, handle, display_name, roles, revision, shown_in)
SELECT CAST(lpad(to_hex(n), 32, '0') AS uuid), 'user:p' || n % 2000, 'Somebody', ARRAY['RESPONDER'], 1,
       CAST(lpad(to_hex(n), 32, '0') AS uuid)
FROM generate_series(1, 20000) AS n;

INSERT INTO timeline_entry (id, incident_id, shown_in, occurred_at, recorded_at, updated_at, recorded_by, kind, text, key_moment)
SELECT CAST(lpad(to_hex(n::bigint * 8 + k), 32, '0') AS uuid), CAST(lpad(to_hex(n), 32, '0') AS uuid),
       CAST(lpad(to_hex(n), 32, '0') AS uuid), at + k * interval '2 min', at, at, 'user:p', 'NOTE', 'Moment ' || k, k % 5 = 0
FROM (SELECT n, timestamptz '2024-01-01' - n * interval '26 min' AS at FROM generate_series(1, 20000) AS n) AS made,
     generate_series(1, 5) AS k;

INSERT INTO severity_change (id, incident_id, at, to_severity, changed_by)
SELECT id, id, recorded_at, severity, 'user:p' FROM incident WHERE number > 1000000;

INSERT INTO incident_relation (incident_id, other_id, relation, created_by, created_at)
SELECT CAST(lpad(to_hex(n), 32, '0') AS uuid), CAST(lpad(to_hex(n + 1), 32, '0') AS uuid), 'RELATED', 'user:p', now()
FROM generate_series(1, 19999) AS n;

INSERT INTO evidence (id, incident_id, shown_in, kind, title, link, recorded_by, recorded_at, updated_at, revision)
SELECT id, id, id, 'DASHBOARD', 'Checkout', 'https://grafana.example.com', 'user:p', recorded_at, recorded_at, 1
FROM incident WHERE number > 1000000;

INSERT INTO ingress_source (id, key, kind, name, enabled, default_visibility, secret, revision, created_at, updated_at)
SELECT CAST(lpad(to_hex(n), 32, '0') AS uuid), 'plan-' || n, 'stub', 'Plan', false, 'OPEN', 'sealed', 1, now(), now()
FROM generate_series(1, 20) AS n;

INSERT INTO ingress_delivery (id, source_id, delivery_key, received_at, first_received_at, headers, body, state, reason, mapped_at)
SELECT CAST(lpad(to_hex(n), 32, '0') AS uuid), CAST(lpad(to_hex(1 + n % 20), 32, '0') AS uuid), n::text,
       timestamptz '2024-01-01' - n * interval '1 min', timestamptz '2024-01-01' - n * interval '1 min', '{}', '',
       CASE WHEN n % 500 = 0 THEN 'QUARANTINED' ELSE 'MAPPED' END, CASE WHEN n % 500 = 0 THEN 'Unreadable' END, now()
FROM generate_series(1, 20000) AS n;

INSERT INTO ingress_person (source_id, external_id, name, revision, updated_at)
SELECT CAST(lpad(to_hex(1 + n % 20), 32, '0') AS uuid), 'P' || n, 'Somebody', 1, now()
FROM generate_series(1, 20000) AS n;

ANALYZE incident, incident_participant, timeline_entry, severity_change, incident_relation, evidence, ingress_source,
    ingress_delivery, ingress_person;
