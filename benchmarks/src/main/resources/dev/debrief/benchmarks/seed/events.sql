-- Events of incidents number ${from} to ${to}, copies of the last IncidentReported that the service wrote.
CREATE OR REPLACE FUNCTION pg_temp.id(n bigint) RETURNS uuid IMMUTABLE LANGUAGE sql
  AS $$ SELECT CAST('00000005' || lpad(to_hex(n), 24, '0') AS uuid) $$;

INSERT INTO outbox_event (id, aggregatetype, aggregateid, aggregateversion, type, source, dataschema, payload)
SELECT gen_random_uuid(), aggregatetype, pg_temp.id(n)::text, 1, type, source, dataschema,
       jsonb_set(jsonb_set(payload::jsonb, '{incident,incidentId}', to_jsonb(pg_temp.id(n)::text)),
                 '{incident,key}', to_jsonb('INC-' || 20000000 + n))::text
FROM (SELECT * FROM outbox_event WHERE type = 'dev.debrief.incident.reported.v1' ORDER BY seq DESC LIMIT 1) AS template,
     generate_series(${from}, ${to}) AS n;
