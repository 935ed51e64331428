-- Which incidents each postmortem covers. Further incidents of existing postmortems follow with their next events.
CREATE TABLE postmortem_incident (
    incident_id   uuid NOT NULL,
    postmortem_id uuid NOT NULL,
    PRIMARY KEY (incident_id, postmortem_id)
);
CREATE INDEX postmortem_incident_by_postmortem ON postmortem_incident (postmortem_id);
INSERT INTO postmortem_incident (incident_id, postmortem_id) SELECT incident_id, id FROM postmortem_projection;

-- The contributing factors of postmortems that have a subcategory, as of their last event.
CREATE TABLE postmortem_factor (
    postmortem_id uuid NOT NULL,
    factor_id     uuid NOT NULL,
    category      varchar(40) NOT NULL,
    subcategory   text NOT NULL,
    PRIMARY KEY (postmortem_id, factor_id)
);
CREATE INDEX postmortem_factor_by_kind ON postmortem_factor (category, subcategory, postmortem_id);

-- The newest incidents before or after another one.
CREATE INDEX incident_details_by_begin ON incident_details (began_at DESC, incident_id);

-- Later incidents in which what an action item was for happened again, or may have.
CREATE TABLE recurrence (
    id             uuid PRIMARY KEY,
    action_item_id uuid NOT NULL REFERENCES action_item (id),
    incident_id    uuid NOT NULL REFERENCES incident_details (incident_id),
    state          varchar(20) NOT NULL CHECK (state IN ('SUGGESTED', 'CONFIRMED', 'DISMISSED')),
    basis          varchar(20) NOT NULL CHECK (basis IN ('FACTOR', 'SERVICE', 'PERSON')),
    reason         varchar(2000),
    reopened       boolean NOT NULL,
    found_at       timestamptz NOT NULL,
    -- Null while it is only suggested.
    decided_at     timestamptz,
    decider_handle varchar(255),
    decider_name   varchar(200),
    revision       bigint NOT NULL
);
-- Never twice.
CREATE UNIQUE INDEX recurrence_of_item_in_incident ON recurrence (incident_id, action_item_id);
CREATE INDEX recurrence_by_item ON recurrence (action_item_id, id);
