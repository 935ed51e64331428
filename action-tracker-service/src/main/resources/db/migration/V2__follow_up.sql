-- Local copies of incidents that have follow-ups, updated from their events.
CREATE TABLE incident_projection (
    id           uuid PRIMARY KEY,
    number       bigint NOT NULL UNIQUE,
    title        varchar(500) NOT NULL,
    severity     varchar(20) NOT NULL CHECK (severity IN ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'UNKNOWN')),
    visibility   varchar(20) NOT NULL CHECK (visibility IN ('OPEN', 'RESTRICTED')),
    audience     varchar[] NOT NULL,
    merged_into  uuid,
    event_version bigint NOT NULL,
    updated_at   timestamptz NOT NULL
);
CREATE INDEX incident_projection_merged_into ON incident_projection (merged_into) WHERE merged_into IS NOT NULL;

-- A follow-up belongs to its incident until it joins the postmortem.
ALTER TABLE action_item ALTER COLUMN postmortem_id DROP NOT NULL;
ALTER TABLE action_item ADD COLUMN incident_id uuid REFERENCES incident_projection (id);
ALTER TABLE action_item ADD CONSTRAINT action_item_belongs_to_postmortem_or_incident
    CHECK ((postmortem_id IS NULL) <> (incident_id IS NULL));
CREATE INDEX action_item_by_incident ON action_item (incident_id, due_order, id) WHERE incident_id IS NOT NULL;

CREATE INDEX postmortem_projection_by_incident ON postmortem_projection (incident_id);
CREATE INDEX postmortem_projection_by_incident_key ON postmortem_projection (incident_key);
