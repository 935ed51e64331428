-- Custom fields. Definitions are never deleted, so that values of retired fields stay readable.
CREATE TABLE incident_field (
  id          uuid PRIMARY KEY,
  key         varchar(50)  NOT NULL UNIQUE,
  name        varchar(100) NOT NULL,
  description varchar(500),
  type        varchar(32)  NOT NULL,
  options     varchar[]    NOT NULL,
  retired     boolean      NOT NULL,
  revision    bigint       NOT NULL
);

ALTER TABLE incident ADD COLUMN custom_fields jsonb NOT NULL DEFAULT '{}';
CREATE INDEX incident_by_custom_field ON incident USING gin (custom_fields jsonb_path_ops);
