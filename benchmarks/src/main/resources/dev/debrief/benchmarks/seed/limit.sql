-- What the limit side reads and writes: an incident of 15 columns and about 490 bytes with two indexes, an event of about
-- 1,100 bytes with two indexes, and documents with a stored tsvector.
CREATE TABLE incident (
  id uuid PRIMARY KEY,
  number bigint NOT NULL,
  title text NOT NULL,
  summary text NOT NULL,
  kind text NOT NULL,
  severity text NOT NULL,
  status text NOT NULL,
  visibility text NOT NULL,
  services text[] NOT NULL,
  reporter text NOT NULL,
  started_at timestamptz NOT NULL,
  detected_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  revision bigint NOT NULL
);
CREATE INDEX incident_by_creation ON incident (created_at DESC, id DESC);

CREATE TABLE outbox (
  id uuid PRIMARY KEY,
  aggregate_type text NOT NULL,
  aggregate_id uuid NOT NULL,
  type text NOT NULL,
  created_at timestamptz NOT NULL,
  payload jsonb NOT NULL
);
CREATE INDEX outbox_by_aggregate ON outbox (aggregate_id);

CREATE TABLE document (
  id bigint PRIMARY KEY,
  created_at timestamptz NOT NULL,
  title text NOT NULL,
  text text NOT NULL,
  terms tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('english', title || ' ' || text)) STORED
);

INSERT INTO incident
SELECT lpad(to_hex(n), 32, '0')::uuid, n, 'Checkout ' || n || ' fails for orders with stacked discounts',
       repeat('The error rate of the shop rises, and customers see an error. ', 4), 'INCIDENT', 'HIGH', 'RESOLVED', 'OPEN',
       ARRAY['checkout', 'payment'], 'user:dana', at, at, at, at, 1
FROM (SELECT n, timestamptz '2024-01-01Z' - n * interval '1 min' AS at FROM generate_series(1, ${count}) AS n) AS made;

ANALYZE;
