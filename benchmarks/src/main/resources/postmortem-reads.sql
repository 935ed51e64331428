-- 100 000 postmortems with twelve sections each. Every hundredth is complete: 40 timeline entries, 12 whys, 12 causes,
-- 8 factors, 6 lessons, 10 action items.
CREATE FUNCTION pg_temp.id(kind bigint, n bigint) RETURNS uuid IMMUTABLE LANGUAGE sql
  AS $$ SELECT CAST(lpad(to_hex(kind), 8, '0') || lpad(to_hex(n), 24, '0') AS uuid) $$;

INSERT INTO incident_projection (id, number, visibility, audience, details, participants, services, happened_at)
SELECT pg_temp.id(1, n), n, 'OPEN', '{}',
       jsonb_build_object('title', 'Checkout ' || n, 'kind', 'INCIDENT',
           'severity', (ARRAY['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'])[1 + n % 4],
           'status', 'RESOLVED', 'services', jsonb_build_array('service-' || n % 200), 'labels', '[]'::jsonb,
           'reportedBy', jsonb_build_object('handle', 'team:support', 'displayName', 'Support'),
           'times', jsonb_build_object('startedAt', '2024-11-15T10:15:00Z', 'resolvedAt', '2024-11-15T11:35:00Z')),
       '[]', ARRAY['service-' || n % 200], timestamptz '2024-11-15T10:15:00Z' - n * interval '26 min'
FROM generate_series(1, 100000) AS n;

INSERT INTO postmortem (id, number, incident_id, incident_number, incident_resolved, incident_reopened, title,
    title_written, severity, status, visibility, audience, required_because, template, template_version, drafted_at,
    window_from, window_to, follow_up_revision, revision, published_version)
SELECT pg_temp.id(2, n), n, pg_temp.id(1, n), n, true, n % 1000 = 7,
       'Checkout ' || n || ' ' || md5(n::text), false, (ARRAY['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'])[1 + n % 4],
       CASE WHEN n % 100 = 0 THEN 'IN_REVIEW' WHEN n % 10 = 0 THEN 'DRAFT' ELSE 'APPROVED' END,
       CASE WHEN n % 50 = 1 THEN 'RESTRICTED' ELSE 'OPEN' END, ARRAY['user:u' || n % 1000],
       'severity HIGH is MEDIUM or worse', CASE WHEN n % 500 = 3 THEN 'security' ELSE 'standard' END, 0, now(),
       now(), now() + interval '2 days', 1, 1, 0
FROM generate_series(1, 100000) AS n;

INSERT INTO postmortem_incident (postmortem_id, incident_id, position)
SELECT pg_temp.id(2, n), pg_temp.id(1, n), 0 FROM generate_series(1, 100000) AS n;

INSERT INTO section (id, postmortem_id, key, position, title, guidance, kind, text, edited_by, revision)
SELECT pg_temp.id(3, n::bigint * 16 + k), pg_temp.id(2, n), 'section-' || k, k, 'Section ' || k, 'What belongs here', 'PROSE',
       repeat('Words about what happened and what we learned. ', 6), 'user:dana', 1
FROM generate_series(1, 100000) AS n, generate_series(1, 12) AS k;

-- The terms as the service computes them: parts of at most six characters from each position on.
INSERT INTO search_index (id, terms, text_digest)
SELECT p.id, array_to_tsvector(array_agg(DISTINCT substr(word, position, 6))), ''
FROM postmortem p,
     regexp_split_to_table(lower(p.title) || ' words about what happened and we learned', '[^a-z0-9]+') AS word,
     generate_series(1, greatest(1, length(word) - 2)) AS position
WHERE word <> ''
GROUP BY p.id;

INSERT INTO timeline_entry_projection (id, incident_id, occurred_at, kind, text, key_moment)
SELECT gen_random_uuid(), pg_temp.id(1, n * 100), timestamptz '2024-11-15T10:15:00Z' + k * interval '2 min', 'NOTE', 'Moment ' || k, false
FROM generate_series(1, 1000) AS n, generate_series(1, 40) AS k;
INSERT INTO why (id, postmortem_id, parent_id, depth, position, question, answer, revision)
SELECT pg_temp.id(4, n * 16 + k), pg_temp.id(2, n * 100), CASE WHEN k > 1 THEN pg_temp.id(4, n * 16 + k - 1) END, k, 1,
       'Why ' || k || '?', 'Because of that.', 1
FROM generate_series(1, 1000) AS n, generate_series(1, 12) AS k;
INSERT INTO cause (id, postmortem_id, depth, position, bone, text, links, revision)
SELECT gen_random_uuid(), pg_temp.id(2, n * 100), 1, k, 'PROCESS', 'Cause ' || k, '[]', 1
FROM generate_series(1, 1000) AS n, generate_series(1, 12) AS k;
INSERT INTO contributing_factor (id, postmortem_id, position, category, title, description, revision)
SELECT gen_random_uuid(), pg_temp.id(2, n * 100), k, 'PROCESS', 'Factor ' || k, 'In some words.', 1
FROM generate_series(1, 1000) AS n, generate_series(1, 8) AS k;
INSERT INTO lesson (id, postmortem_id, position, kind, text, revision)
SELECT gen_random_uuid(), pg_temp.id(2, n * 100), k, 'TAKEAWAY', 'Lesson ' || k, 1
FROM generate_series(1, 1000) AS n, generate_series(1, 6) AS k;
INSERT INTO action_item_projection (id, number, postmortem_id, title, kind, intent, owner_handle, owner_name, due_on, status,
                                   counted, open, done, settled, addressed_factors, added_later, required_for_closing)
SELECT gen_random_uuid(), n * 10 + k, pg_temp.id(2, n * 100), 'Action ' || k, 'PREVENTIVE_MEASURE', 'PREVENT', 'team:qa', 'QA',
       date '2024-12-01', 'OPEN', true, true, false, false, '{}', false, true
FROM generate_series(1, 1000) AS n, generate_series(1, 10) AS k;

ANALYZE;
