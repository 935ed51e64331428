-- The newest incidents of a service in the order of the index, however many it has had: a row for each service that an
-- incident with a time affected, copied from incident_details and postmortem_incident. Triggers keep the copy.
CREATE TABLE incident_service (
    incident_id uuid NOT NULL,
    service     varchar NOT NULL,
    began_at    timestamptz NOT NULL,
    -- Whether it may be a recurrence: of kind INCIDENT, and neither cancelled nor merged.
    may_recur   boolean NOT NULL,
    -- Whether a postmortem covers it.
    analysed    boolean NOT NULL,
    PRIMARY KEY (incident_id, service)
);

CREATE FUNCTION copy_services_of_incident_to_index() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        DELETE FROM incident_service
        WHERE incident_id = NEW.incident_id AND (service <> ALL (NEW.services) OR NEW.began_at IS NULL);
    END IF;
    INSERT INTO incident_service (incident_id, service, began_at, may_recur, analysed)
    SELECT NEW.incident_id, affected.service, NEW.began_at,
           NEW.kind = 'INCIDENT' AND NOT NEW.cancelled AND NEW.merged_into IS NULL,
           EXISTS (SELECT 1 FROM postmortem_incident covered WHERE covered.incident_id = NEW.incident_id)
    FROM (SELECT DISTINCT unnest(NEW.services) AS service) AS affected
    WHERE NEW.began_at IS NOT NULL
    ON CONFLICT (incident_id, service) DO UPDATE
    SET began_at = excluded.began_at, may_recur = excluded.may_recur, analysed = excluded.analysed;
    RETURN NULL;
END
$$;
CREATE TRIGGER copy_services_of_new_incident_to_index
    AFTER INSERT ON incident_details
    FOR EACH ROW WHEN (NEW.services <> '{}') EXECUTE FUNCTION copy_services_of_incident_to_index();
CREATE TRIGGER copy_services_of_incident_to_index
    AFTER UPDATE ON incident_details
    FOR EACH ROW
    WHEN (ROW (NEW.services, NEW.began_at, NEW.kind, NEW.cancelled, NEW.merged_into)
          IS DISTINCT FROM ROW (OLD.services, OLD.began_at, OLD.kind, OLD.cancelled, OLD.merged_into))
    EXECUTE FUNCTION copy_services_of_incident_to_index();

-- The comparison that follows repairs what is missed if the first event of the incident is not committed yet.
CREATE FUNCTION mark_analysed_incident() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    covered uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.incident_id ELSE NEW.incident_id END;
BEGIN
    -- Waits for a change of the incident that is not committed yet.
    PERFORM 1 FROM incident_details WHERE incident_id = covered FOR SHARE;
    UPDATE incident_service
    SET analysed = NOT analysed
    WHERE incident_id = covered
      AND analysed <> EXISTS (SELECT 1 FROM postmortem_incident WHERE incident_id = covered);
    RETURN NULL;
END
$$;
CREATE TRIGGER mark_analysed_incident
    AFTER INSERT OR DELETE ON postmortem_incident
    FOR EACH ROW EXECUTE FUNCTION mark_analysed_incident();

INSERT INTO incident_service (incident_id, service, began_at, may_recur, analysed)
SELECT DISTINCT details.incident_id, affected.service, details.began_at,
       details.kind = 'INCIDENT' AND NOT details.cancelled AND details.merged_into IS NULL,
       EXISTS (SELECT 1 FROM postmortem_incident covered WHERE covered.incident_id = details.incident_id)
FROM incident_details details, unnest(details.services) AS affected (service)
WHERE details.began_at IS NOT NULL;

CREATE INDEX incident_service_analysed ON incident_service (service, began_at DESC, incident_id) WHERE analysed;
CREATE INDEX incident_service_that_may_recur ON incident_service (service, began_at DESC, incident_id) WHERE may_recur;

-- No statement reads it any more.
DROP INDEX incident_details_by_begin;
