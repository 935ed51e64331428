-- Attributes of subjects, by which subscriptions select events.

CREATE TABLE subject (
  id          uuid PRIMARY KEY,
  services    varchar[] NOT NULL,
  teams       varchar[] NOT NULL,
  labels      varchar[] NOT NULL,
  owner       varchar(130),
  author      varchar(130),
  facilitator varchar(130),
  parents     uuid[] NOT NULL
);
CREATE INDEX subject_parents ON subject USING gin (parents);
COMMENT ON TABLE subject IS 'Attributes of incidents, postmortems and action items, according to events.';
COMMENT ON COLUMN subject.services IS 'Keys and names, in lower case';
COMMENT ON COLUMN subject.teams IS 'Handles of the teams that run an affected service';
COMMENT ON COLUMN subject.labels IS 'In lower case';
COMMENT ON COLUMN subject.owner IS 'Owner of an action item';
COMMENT ON COLUMN subject.author IS 'Who reported the incident, or last submitted the postmortem';
COMMENT ON COLUMN subject.facilitator IS 'Who facilitates, or last facilitated, the review meeting';
COMMENT ON COLUMN subject.parents IS 'Incidents of a postmortem, postmortem of an action item';

-- Subscriptions of handles without a contact and of everybody, with more criteria and for digests.

ALTER TABLE subscription DROP CONSTRAINT subscription_contact_handle_fkey;
ALTER TABLE subscription DROP CONSTRAINT subscription_has_one_subscriber;
ALTER TABLE subscription
  ADD COLUMN everybody boolean NOT NULL DEFAULT false,
  ADD COLUMN services  varchar[] NOT NULL DEFAULT '{}',
  ADD COLUMN teams     varchar[] NOT NULL DEFAULT '{}',
  ADD COLUMN labels    varchar[] NOT NULL DEFAULT '{}',
  ADD COLUMN owners    varchar[] NOT NULL DEFAULT '{}',
  ADD COLUMN frequency varchar(16) NOT NULL DEFAULT 'INSTANT'
    CONSTRAINT subscription_frequency_check CHECK (frequency IN ('INSTANT', 'DAILY', 'WEEKLY')),
  ADD CONSTRAINT subscription_has_one_subscriber CHECK (
    num_nonnulls(contact_handle, endpoint_id) + CAST(everybody AS integer) = 1);
CREATE INDEX subscription_everybody ON subscription (id) WHERE everybody;
COMMENT ON COLUMN subscription.contact_handle IS 'A person or a team; needs no contact';
COMMENT ON COLUMN subscription.everybody IS 'A default of the organisation';
COMMENT ON COLUMN subscription.services IS 'Keys or names, in lower case; empty for all';
COMMENT ON COLUMN subscription.labels IS 'In lower case; empty for all';

-- Whoever removes a contact also ends its subscriptions, as the foreign key did.
CREATE FUNCTION end_subscriptions_of_contact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM subscription WHERE contact_handle = OLD.handle;
  RETURN NULL;
END $$;

CREATE TRIGGER end_subscriptions_of_contact
  AFTER DELETE ON contact FOR EACH ROW EXECUTE FUNCTION end_subscriptions_of_contact();
