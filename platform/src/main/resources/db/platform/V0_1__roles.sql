-- Migrations run as the owner, the service runs as the application role. The application may read and write all tables
-- that the owner creates from now on; a migration can revoke these privileges per table.
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${app_role}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO "${app_role}";
GRANT USAGE ON SCHEMA public TO "${app_role}";
