CREATE TABLE subscription (
  id               uuid PRIMARY KEY,
  contact_handle   varchar(120) REFERENCES contact (handle) ON DELETE CASCADE,
  endpoint_id      uuid REFERENCES endpoint (id) ON DELETE CASCADE,
  event_types      varchar(160)[] NOT NULL,
  minimum_severity varchar(16) NOT NULL,
  only_own         boolean NOT NULL,
  revision         bigint NOT NULL,
  created_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  CHECK (num_nonnulls(contact_handle, endpoint_id) = 1)
);
CREATE INDEX subscription_event_types ON subscription USING gin (event_types);
CREATE INDEX subscription_contact ON subscription (contact_handle, id);
CREATE INDEX subscription_endpoint ON subscription (endpoint_id, id);
