-- 20,000 incidents of a busy service. Each has a postmortem with a factor of the same kind; every fifth has an item that
-- was never completed, and only the first one has a completed item. 1,000 incidents of another service have one each.
INSERT INTO incident_details (incident_id, number, title, kind, visibility, audience, services, started_at, cancelled,
    imported, event_version)
SELECT CAST(md5('incident ' || n) AS uuid), 40000000 + n, 'Incident', 'INCIDENT', 'OPEN', '{}', ARRAY['busy', 'portal'],
       timestamptz '2020-01-01Z' + n * interval '1 min', false, false, 1
FROM generate_series(1, 20000) AS n;

INSERT INTO incident_details (incident_id, number, title, kind, visibility, audience, services, started_at, cancelled,
    imported, event_version)
SELECT CAST(md5('incident ' || n) AS uuid), 40000000 + n, 'Incident', 'INCIDENT', 'OPEN', '{}', ARRAY['improved'],
       timestamptz '2020-01-01Z' + n * interval '1 min', false, false, 1
FROM generate_series(20001, 21000) AS n;

INSERT INTO postmortem_projection (id, number, title, incident_id, incident_key, severity, status, visibility, audience,
    event_version, updated_at)
SELECT CAST(md5('postmortem ' || n) AS uuid), 40000000 + n, 'Postmortem', CAST(md5('incident ' || n) AS uuid),
       'INC-' || 40000000 + n, 'HIGH', 'APPROVED', 'OPEN', '{}', 1, now()
FROM generate_series(1, 21000) AS n;

INSERT INTO postmortem_incident (incident_id, postmortem_id)
SELECT CAST(md5('incident ' || n) AS uuid), CAST(md5('postmortem ' || n) AS uuid) FROM generate_series(1, 21000) AS n;

INSERT INTO postmortem_factor (postmortem_id, factor_id, category, subcategory)
SELECT CAST(md5('postmortem ' || n) AS uuid), CAST(md5('factor ' || n) AS uuid), 'PROCESS', 'testing'
FROM generate_series(1, 21000) AS n;

INSERT INTO action_item (id, number, postmortem_id, title, kind, intent, priority, owner_handle, owner_name, due_on, status,
    status_since, status_by_handle, status_by_name, due_date_moves, labels, addresses, added_later, required_for_closing,
    created_at, creator_handle, creator_name, updated_at, revision)
SELECT CAST(md5('item ' || n) AS uuid), 40000000 + n, CAST(md5('postmortem ' || n * 5) AS uuid), 'Item',
       'IMMEDIATE_FIX', 'PREVENT', 'HIGH', 'team:qa', 'QA', current_date, 'OPEN', timestamptz '2020-01-01Z', 'user:p', 'P',
       0, '{}', '[]', false, true, timestamptz '2020-01-01Z', 'user:p', 'P', timestamptz '2020-01-01Z', 1
FROM generate_series(1, 4000) AS n;

INSERT INTO action_item_state (action_item_id, recorded_at, effective_at, status, due_date_moves)
SELECT CAST(md5('item ' || n) AS uuid), timestamptz '2020-01-01Z', timestamptz '2020-01-01Z', 'OPEN', 0
FROM generate_series(1, 4000) AS n;

INSERT INTO action_item (id, number, postmortem_id, title, kind, intent, priority, owner_handle, owner_name, due_on, status,
    status_since, status_by_handle, status_by_name, due_date_moves, labels, addresses, added_later, required_for_closing,
    created_at, creator_handle, creator_name, updated_at, revision)
SELECT CAST(md5('completed item ' || n) AS uuid), 40010000 + n, CAST(md5('postmortem ' || n) AS uuid), 'Item',
       'IMMEDIATE_FIX', 'PREVENT', 'HIGH', 'team:qa', 'QA', current_date, 'DONE', timestamptz '2025-01-01Z', 'user:p', 'P',
       0, '{}', '[]', false, true, timestamptz '2020-01-01Z', 'user:p', 'P', timestamptz '2025-01-01Z', 1
FROM generate_series(1, 21000) AS n
WHERE n = 1 OR n > 20000;

INSERT INTO action_item_state (action_item_id, recorded_at, effective_at, status, due_date_moves)
SELECT CAST(md5('completed item ' || n) AS uuid), timestamptz '2025-01-01Z', timestamptz '2025-01-01Z', 'DONE', 0
FROM generate_series(1, 21000) AS n
WHERE n = 1 OR n > 20000;

ANALYZE incident_details, incident_service, postmortem_incident, postmortem_factor, action_item, action_item_state;
