-- Endpoints of several kinds: webhooks, chats and e-mail addresses.

-- The default is that of endpoints added by the previous version, which knows webhooks only.
ALTER TABLE endpoint
  ADD COLUMN kind varchar(16) NOT NULL DEFAULT 'WEBHOOK' CHECK (kind IN ('WEBHOOK', 'SLACK', 'TEAMS', 'EMAIL'));
ALTER TABLE endpoint ADD COLUMN team varchar(130);
ALTER TABLE endpoint ADD COLUMN sealed_url text;
ALTER TABLE endpoint ALTER COLUMN secret DROP NOT NULL;
ALTER TABLE endpoint ADD CONSTRAINT endpoint_only_webhooks_sign CHECK ((kind = 'WEBHOOK') = (secret IS NOT NULL));
ALTER TABLE endpoint ADD CONSTRAINT endpoint_url_of_chat_is_sealed CHECK (
  (kind IN ('SLACK', 'TEAMS')) = (sealed_url IS NOT NULL));
CREATE INDEX endpoint_team ON endpoint (team) WHERE team IS NOT NULL;
COMMENT ON COLUMN endpoint.team IS 'Handle of the team; what is addressed to it goes to the endpoint.';
COMMENT ON COLUMN endpoint.url IS 'As it is shown. SLACK, TEAMS: masked; EMAIL: mailto:.';
COMMENT ON COLUMN endpoint.sealed_url IS 'SLACK, TEAMS: the URL, encrypted like secret; who has it can post.';
