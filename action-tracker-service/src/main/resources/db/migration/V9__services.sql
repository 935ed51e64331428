-- The services that the incident of an action item affected, copied to the item so that its lists are in order whether a
-- service has few items or most of them. Triggers keep the copy.
ALTER TABLE action_item ADD COLUMN services varchar[] NOT NULL DEFAULT '{}';

CREATE FUNCTION copy_services_of_incident() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Waits for a change of the incident that is not committed yet.
    SELECT details.services INTO NEW.services
    FROM incident_details details
    WHERE details.incident_id = coalesce(
        (SELECT postmortem.incident_id FROM postmortem_projection postmortem WHERE postmortem.id = NEW.postmortem_id),
        NEW.incident_id)
    FOR SHARE;
    NEW.services := coalesce(NEW.services, '{}');
    RETURN NEW;
END
$$;
CREATE TRIGGER copy_services_of_incident
    BEFORE INSERT ON action_item
    FOR EACH ROW EXECUTE FUNCTION copy_services_of_incident();
CREATE TRIGGER copy_services_of_other_incident
    BEFORE UPDATE OF postmortem_id, incident_id ON action_item
    FOR EACH ROW
    WHEN (ROW (NEW.postmortem_id, NEW.incident_id) IS DISTINCT FROM ROW (OLD.postmortem_id, OLD.incident_id))
    EXECUTE FUNCTION copy_services_of_incident();

CREATE FUNCTION copy_services_to_items() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE action_item SET services = NEW.services
    WHERE postmortem_id IN (SELECT id FROM postmortem_projection WHERE incident_id = NEW.incident_id)
      AND services <> NEW.services;
    UPDATE action_item SET services = NEW.services
    WHERE incident_id = NEW.incident_id AND services <> NEW.services;
    RETURN NULL;
END
$$;
CREATE TRIGGER copy_services_to_items_of_new_incident
    AFTER INSERT ON incident_details
    FOR EACH ROW WHEN (NEW.services <> '{}') EXECUTE FUNCTION copy_services_to_items();
CREATE TRIGGER copy_services_to_items
    AFTER UPDATE OF services ON incident_details
    FOR EACH ROW WHEN (NEW.services <> OLD.services) EXECUTE FUNCTION copy_services_to_items();

UPDATE action_item item SET services = details.services
FROM incident_details details
WHERE details.services <> '{}'
  AND details.incident_id = coalesce(
      (SELECT postmortem.incident_id FROM postmortem_projection postmortem WHERE postmortem.id = item.postmortem_id),
      item.incident_id);

-- Without a list of pending entries, reads take the same time after many changes.
CREATE INDEX action_item_by_service ON action_item USING gin (services) WITH (fastupdate = off);
