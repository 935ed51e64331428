-- The application reads which migrations are applied, to refuse a schema that lacks some. The table is older than the
-- default privileges of V0_1. Replicas that migrate at the same time run this one after another: a second GRANT at the
-- same moment would fail.
DO $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('debrief-after-migrate'));
    IF NOT has_table_privilege('${app_role}', '${flyway:table}', 'SELECT') THEN
        GRANT SELECT ON "${flyway:table}" TO "${app_role}";
    END IF;
END
$$;
