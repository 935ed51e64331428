CREATE TABLE contact (
  id           uuid PRIMARY KEY,
  handle       varchar(120) NOT NULL UNIQUE,
  display_name varchar(120) NOT NULL,
  emails       varchar(254)[] NOT NULL,
  revision     bigint NOT NULL,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL
);
COMMENT ON TABLE contact IS 'People and teams with their addresses, which no other service stores.';
