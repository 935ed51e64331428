-- 20,000 action items of 2,000 postmortems with 40,000 states, with a few common and many rare values.
INSERT INTO postmortem_projection (id, number, title, incident_id, incident_key, severity, status, visibility, audience,
    event_version, updated_at)
SELECT CAST(lpad(to_hex(n), 32, '0') AS uuid), 5000000 + n, 'Postmortem ' || n, CAST('1' || lpad(to_hex(n), 31, '0') AS uuid),
       'INC-' || 5000000 + n, 'HIGH', 'PUBLISHED', CASE WHEN n % 50 = 0 THEN 'RESTRICTED' ELSE 'OPEN' END,
       ARRAY['user:u' || n % 100], 1, now()
FROM generate_series(1, 2000) AS n;

INSERT INTO incident_details (incident_id, number, title, kind, visibility, audience, services, started_at, resolved_at,
    cancelled, imported, event_version)
SELECT incident_id, number, title, 'INCIDENT', visibility, audience, ARRAY['service-' || number % 200, 'shop'], now(), now(),
       false, false, 1
FROM postmortem_projection WHERE number > 5000000;

INSERT INTO action_item (id, number, postmortem_id, title, kind, intent, owner_handle, owner_name, due_on, status,
    status_since, status_by_handle, status_by_name, due_date_moves, addresses, added_later, required_for_closing,
    created_at, creator_handle, creator_name, updated_at, revision)
SELECT CAST(lpad(to_hex(n), 32, '0') AS uuid), 5000000 + n, CAST(lpad(to_hex(1 + n % 2000), 32, '0') AS uuid),
       'Action ' || n, CASE WHEN n % 500 = 0 THEN 'IMMEDIATE_FIX' ELSE 'LONG_TERM_IMPROVEMENT' END, 'PREVENT',
       'team:plan-' || n % 400, 'Team', CAST(at AS date) + 14,
       CASE WHEN n % 40 = 0 THEN 'OPEN' WHEN n % 61 = 0 THEN 'INEFFECTIVE' WHEN n % 3 = 0 THEN 'DONE' ELSE 'VERIFIED' END,
       at, 'user:p', 'Somebody', n % 2, '[]', false, true, at, 'user:p', 'Somebody', at, 1
FROM (SELECT n, timestamptz '2024-01-01' - n * interval '26 min' AS at FROM generate_series(1, 20000) AS n) AS made;

INSERT INTO action_item_state (action_item_id, recorded_at, effective_at, status, due_on, due_date_moves, owner_handle)
SELECT id, created_at + k * interval '1 day', created_at, 'OPEN', due_on - 2 + k, k, owner_handle
FROM action_item, generate_series(1, 2) AS k
WHERE number > 5000000;

INSERT INTO action_item_benefit (action_item_id, shortens, minutes, revision, updated_at)
SELECT id, 'DETECT', 10, 1, now() FROM action_item WHERE number > 5000000;

INSERT INTO calendar_feed (id, team, name, secret_hash, created_at, creator_handle, creator_name)
SELECT CAST(lpad(to_hex(n), 32, '0') AS uuid), 'team:plan-' || n % 400, 'Plan', '', now(), 'user:p', 'Somebody'
FROM generate_series(1, 20000) AS n;

ANALYZE postmortem_projection, incident_details, action_item, action_item_state, action_item_benefit, calendar_feed;
