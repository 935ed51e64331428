-- Custom durations between two times of an incident.
CREATE TABLE measurement (
  id        uuid PRIMARY KEY,
  key       varchar(50)  NOT NULL UNIQUE,
  name      varchar(100) NOT NULL,
  from_time varchar(32)  NOT NULL,
  to_time   varchar(32)  NOT NULL,
  revision  bigint       NOT NULL,
  CHECK (from_time <> to_time)
);
