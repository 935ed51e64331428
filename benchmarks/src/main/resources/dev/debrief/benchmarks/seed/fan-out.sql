-- ${each} webhooks for each endpoint of the fan-out, all of them due.
CREATE TEMPORARY TABLE webhook ON COMMIT DROP AS
SELECT gen_random_uuid() AS id, CAST(endpoint.id AS varchar) AS recipient, endpoint.name, CAST(gen_random_uuid() AS varchar) AS event
FROM endpoint CROSS JOIN generate_series(1, ${each}) WHERE endpoint.name LIKE 'fan-out-%' AND endpoint.enabled;

INSERT INTO job (id, kind, subject_id, concurrency_key, payload, state, attempts, attempts_in_round, next_at, revision,
    created_at)
SELECT id, 'delivery', event, recipient, jsonb_build_object('channel', 'WEBHOOK', 'recipient', recipient,
           'reason', 'SUBSCRIBED', 'notification', jsonb_build_object('eventId', event,
               'eventType', 'dev.debrief.incident.reported.v1', 'occurredAt', '2024-11-15T10:25:00Z', 'subjectId', event,
               'subjectKey', 'INC-42', 'severity', 'HIGH', 'audience', jsonb_build_object('open', true, 'handles', CAST('[]' AS jsonb)),
               'content', jsonb_build_object('tone', 'UPDATE', 'headline', 'INC-42 "Checkout fails" was reported',
                   'lines', jsonb_build_array('Severity: high.', 'Services: checkout, payment.')),
               'event', jsonb_build_object('summary', repeat('The checkout fails. ', 30)))),
       'PENDING', 0, 0, now(), 1, now()
FROM webhook;

INSERT INTO delivery (id, event_id, event_type, channel, recipient, recipient_name)
SELECT id, event, 'dev.debrief.incident.reported.v1', 'WEBHOOK', recipient, name FROM webhook;
