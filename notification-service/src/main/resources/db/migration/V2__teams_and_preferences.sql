-- Teams have members and a lead.
ALTER TABLE contact
  ADD COLUMN members varchar[] NOT NULL DEFAULT '{}',
  ADD COLUMN lead    varchar(120),
  ADD CONSTRAINT contact_only_teams_have_members CHECK (handle LIKE 'team:%' OR members = '{}'),
  ADD CONSTRAINT contact_lead_is_a_member CHECK (lead IS NULL OR lead = ANY (members));
COMMENT ON COLUMN contact.members IS 'Handles of people; of a team without an address, each of them is notified.';
-- Without a list of pending entries, reads take the same time after many changes.
CREATE INDEX contact_members ON contact USING gin (members) WITH (fastupdate = off);

-- How people and teams want to be notified.
CREATE TABLE preference (
  handle     varchar(120) PRIMARY KEY,
  settings   jsonb NOT NULL,
  revision   bigint NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT preference_settings_are_an_object CHECK (jsonb_typeof(settings) = 'object')
);
COMMENT ON TABLE preference IS
  'One row per handle that has ever changed its preferences, with or without a contact. Others have the defaults.';
