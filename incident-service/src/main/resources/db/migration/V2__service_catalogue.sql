-- The services of the organisation. They are never deleted, so that incidents keep referring to them.
CREATE TABLE service_entry (
  id          uuid PRIMARY KEY,
  key         varchar(63)  NOT NULL UNIQUE,
  name        varchar(100) NOT NULL,
  description varchar(4000),
  -- Handle of the team that runs it.
  team        varchar(125),
  tier        integer,
  runbook     varchar(2000),
  -- Names in other systems: {source, value}. Each belongs to one service; changes of the catalogue wait for each other.
  aliases     jsonb        NOT NULL DEFAULT '[]',
  retired     boolean      NOT NULL,
  revision    bigint       NOT NULL,
  updated_at  timestamptz  NOT NULL
);
CREATE INDEX service_entry_by_team ON service_entry (team, key);

-- Incidents that were over when they were imported from another system.
ALTER TABLE incident ADD COLUMN imported boolean NOT NULL DEFAULT false;
