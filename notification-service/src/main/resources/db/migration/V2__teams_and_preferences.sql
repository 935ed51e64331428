-- Handles as long as those of the other services: a prefix and 120 characters.
ALTER TABLE subscription ALTER COLUMN contact_handle TYPE varchar(130);
ALTER TABLE contact ALTER COLUMN handle TYPE varchar(130);
ALTER TABLE involvement ALTER COLUMN handle TYPE varchar(130);
ALTER TABLE feed_item ALTER COLUMN handle TYPE varchar(130);
ALTER TABLE feed_marker ALTER COLUMN handle TYPE varchar(130);
ALTER TABLE delivery ALTER COLUMN recipient TYPE varchar(130), ALTER COLUMN recipient_name TYPE varchar(130);

-- Teams have members and a lead.
ALTER TABLE contact
  ADD COLUMN members varchar[] NOT NULL DEFAULT '{}',
  ADD COLUMN lead    varchar(130),
  ADD CONSTRAINT contact_only_teams_have_members CHECK (handle LIKE 'team:%' OR members = '{}'),
  ADD CONSTRAINT contact_lead_is_a_member CHECK (lead IS NULL OR lead = ANY (members));
COMMENT ON COLUMN contact.members IS 'Handles of people; of a team without an address, each of them is notified.';
-- Without a list of pending entries, reads take the same time after many changes.
CREATE INDEX contact_members ON contact USING gin (members) WITH (fastupdate = off);

-- How people and teams want to be notified.
CREATE TABLE preference (
  handle     varchar(130) PRIMARY KEY,
  settings   jsonb NOT NULL,
  revision   bigint NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT preference_settings_are_an_object CHECK (jsonb_typeof(settings) = 'object')
);
COMMENT ON TABLE preference IS
  'One row per handle that has ever changed its preferences, with or without a contact. Others have the defaults.';
