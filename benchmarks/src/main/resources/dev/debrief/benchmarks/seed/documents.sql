-- A postmortem for each row of seed_document, with its text of 4 KB in four sections, above all that the service numbers
-- itself. The first 200 are complete: 40 timeline entries, 12 whys, 12 causes, 8 factors, 6 lessons, 10 action items.
CREATE FUNCTION pg_temp.id(kind bigint, n bigint) RETURNS uuid IMMUTABLE LANGUAGE sql
  AS $$ SELECT CAST(lpad(to_hex(kind), 8, '0') || lpad(to_hex(n), 24, '0') AS uuid) $$;

INSERT INTO incident_projection (id, number, visibility, audience, details, participants, services, happened_at)
SELECT pg_temp.id(1, n), 10000000 + n, 'OPEN', '{}',
       jsonb_build_object('title', title, 'kind', 'INCIDENT', 'severity', 'HIGH', 'status', 'RESOLVED',
           'services', jsonb_build_array('service-' || n % 200), 'labels', '[]'::jsonb,
           'reportedBy', jsonb_build_object('handle', 'team:support', 'displayName', 'Support'),
           'times', jsonb_build_object('startedAt', '2024-11-15T10:15:00Z', 'resolvedAt', '2024-11-15T11:35:00Z')),
       '[]', ARRAY['service-' || n % 200], timestamptz '2024-11-15T10:15:00Z' - n * interval '26 min'
FROM seed_document;

INSERT INTO postmortem (id, number, incident_id, incident_number, incident_resolved, incident_reopened, title,
    title_written, severity, status, visibility, audience, required_because, template, template_version, drafted_at,
    window_from, window_to, follow_up_revision, revision, published_version)
SELECT pg_temp.id(2, n), 10000000 + n, pg_temp.id(1, n), 10000000 + n, true, false, title, false, 'HIGH',
       CASE WHEN n % 10 = 0 THEN 'DRAFT' ELSE 'APPROVED' END, 'OPEN', '{}', 'severity HIGH is MEDIUM or worse', 'standard', 0,
       now(), now(), now() + interval '2 days', 1, 1, 0
FROM seed_document;

INSERT INTO postmortem_incident (postmortem_id, incident_id, position)
SELECT pg_temp.id(2, n), pg_temp.id(1, n), 0 FROM seed_document;

INSERT INTO section (id, postmortem_id, key, position, title, guidance, kind, text, edited_by, revision)
SELECT pg_temp.id(3, n::bigint * 4 + k), pg_temp.id(2, n), 'section-' || k, k, 'Section ' || k, 'What belongs here', 'PROSE',
       substr(text, 1 + (k - 1) * 1000, CASE k WHEN 4 THEN 10000 ELSE 1000 END), 'user:dana', 1
FROM seed_document, generate_series(1, 4) AS k;

INSERT INTO search_index (id, terms, text_digest) SELECT pg_temp.id(2, n), terms, '' FROM seed_document;

INSERT INTO timeline_entry_projection (id, incident_id, occurred_at, kind, text, key_moment)
SELECT gen_random_uuid(), pg_temp.id(1, n), timestamptz '2024-11-15T10:15:00Z' + k * interval '2 min', 'NOTE', 'Moment ' || k, false
FROM generate_series(1, 200) AS n, generate_series(1, 40) AS k;
INSERT INTO why (id, postmortem_id, parent_id, depth, position, question, answer, revision)
SELECT pg_temp.id(4, n * 16 + k), pg_temp.id(2, n), CASE WHEN k > 1 THEN pg_temp.id(4, n * 16 + k - 1) END, k, 1,
       'Why ' || k || '?', 'Because of that.', 1
FROM generate_series(1, 200) AS n, generate_series(1, 12) AS k;
INSERT INTO cause (id, postmortem_id, depth, position, bone, text, links, revision)
SELECT gen_random_uuid(), pg_temp.id(2, n), 1, k, 'PROCESS', 'Cause ' || k, '[]', 1
FROM generate_series(1, 200) AS n, generate_series(1, 12) AS k;
INSERT INTO contributing_factor (id, postmortem_id, position, category, title, description, revision)
SELECT gen_random_uuid(), pg_temp.id(2, n), k, 'PROCESS', 'Factor ' || k, 'In some words.', 1
FROM generate_series(1, 200) AS n, generate_series(1, 8) AS k;
INSERT INTO lesson (id, postmortem_id, position, kind, text, revision)
SELECT gen_random_uuid(), pg_temp.id(2, n), k, 'TAKEAWAY', 'Lesson ' || k, 1
FROM generate_series(1, 200) AS n, generate_series(1, 6) AS k;
INSERT INTO action_item_projection (id, number, postmortem_id, title, kind, intent, owner_handle, owner_name, due_on, status,
                                   counted, open, done, settled, addressed_factors, added_later, required_for_closing)
SELECT gen_random_uuid(), 10000000 + n * 10 + k, pg_temp.id(2, n), 'Action ' || k, 'PREVENTIVE_MEASURE', 'PREVENT', 'team:qa', 'QA',
       date '2024-12-01', 'OPEN', true, true, false, false, '{}', false, true
FROM generate_series(1, 200) AS n, generate_series(1, 10) AS k;

DROP TABLE seed_document;
