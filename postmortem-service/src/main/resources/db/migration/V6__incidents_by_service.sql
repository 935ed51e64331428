-- The incidents of a service in the order of their time, however many it has had: what recurrence rules count. A row for
-- each service that an incident affected, copied from incident_projection by a trigger.
CREATE TABLE incident_service (
  incident_id uuid        NOT NULL,
  service     varchar     NOT NULL,
  happened_at timestamptz NOT NULL,
  PRIMARY KEY (incident_id, service)
);

CREATE FUNCTION copy_services_of_incident() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM incident_service
    WHERE incident_id = NEW.id AND (service <> ALL (NEW.services) OR NEW.happened_at IS NULL);
  END IF;
  INSERT INTO incident_service (incident_id, service, happened_at)
  SELECT DISTINCT NEW.id, affected.service, NEW.happened_at
  FROM unnest(NEW.services) AS affected (service)
  WHERE NEW.happened_at IS NOT NULL
  ON CONFLICT (incident_id, service) DO UPDATE SET happened_at = excluded.happened_at;
  RETURN NULL;
END
$$;
CREATE TRIGGER copy_services_of_new_incident
  AFTER INSERT ON incident_projection
  FOR EACH ROW WHEN (NEW.services <> '{}') EXECUTE FUNCTION copy_services_of_incident();
CREATE TRIGGER copy_services_of_incident
  AFTER UPDATE ON incident_projection
  FOR EACH ROW
  WHEN (ROW (NEW.services, NEW.happened_at) IS DISTINCT FROM ROW (OLD.services, OLD.happened_at))
  EXECUTE FUNCTION copy_services_of_incident();

INSERT INTO incident_service (incident_id, service, happened_at)
SELECT DISTINCT incident.id, affected.service, incident.happened_at
FROM incident_projection incident, unnest(incident.services) AS affected (service)
WHERE incident.happened_at IS NOT NULL;

CREATE INDEX incident_service_newest ON incident_service (service, happened_at DESC, incident_id);

-- Only counting used it.
DROP INDEX incident_projection_services;
