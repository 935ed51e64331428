-- Creates a database and two roles per service: <db>_owner runs migrations, <db>_app reads and writes. Idempotent.
-- psql variables: owner_password, app_password.
\set ON_ERROR_STOP on

CREATE TEMPORARY TABLE service_database (name text PRIMARY KEY);
INSERT INTO service_database VALUES ('incident'), ('postmortem'), ('action_tracker'), ('notification');

SELECT format('CREATE ROLE %I LOGIN', name || suffix)
  FROM service_database, unnest(ARRAY['_owner', '_app']) AS suffix
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name || suffix)
\gexec

SELECT format('ALTER ROLE %I PASSWORD %L', name || '_owner', :'owner_password') FROM service_database
\gexec
SELECT format('ALTER ROLE %I PASSWORD %L', name || '_app', :'app_password') FROM service_database
\gexec

SELECT format('CREATE DATABASE %I OWNER %I', name, name || '_owner')
  FROM service_database
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = name)
\gexec

SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', name) FROM service_database
\gexec
SELECT format('GRANT CONNECT ON DATABASE %I TO %I', name, name || '_app') FROM service_database
\gexec

\connect incident
ALTER SCHEMA public OWNER TO incident_owner;
GRANT USAGE ON SCHEMA public TO incident_app;
\connect postmortem
ALTER SCHEMA public OWNER TO postmortem_owner;
GRANT USAGE ON SCHEMA public TO postmortem_app;
\connect action_tracker
ALTER SCHEMA public OWNER TO action_tracker_owner;
GRANT USAGE ON SCHEMA public TO action_tracker_app;
\connect notification
ALTER SCHEMA public OWNER TO notification_owner;
GRANT USAGE ON SCHEMA public TO notification_app;
