-- Migrations run as the owner, the service runs as the application role. What the owner makes from here on, the
-- application may read and write; a migration that wants less revokes it table by table.
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${app_role}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO "${app_role}";
GRANT USAGE ON SCHEMA public TO "${app_role}";
