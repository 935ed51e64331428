-- The defaults are for items that exist, and for those that the version before creates during the update.
ALTER TABLE action_item ADD COLUMN priority varchar(20) NOT NULL DEFAULT 'MEDIUM'
    CHECK (priority IN ('HIGHEST', 'HIGH', 'MEDIUM', 'LOW'));
ALTER TABLE action_item ADD COLUMN success_measure varchar(1000);
ALTER TABLE action_item ADD COLUMN labels varchar[] NOT NULL DEFAULT '{}';

CREATE INDEX action_item_by_priority ON action_item (priority, due_order, id);
CREATE INDEX action_item_by_label ON action_item USING gin (labels);

CREATE TABLE comment (
    id             uuid PRIMARY KEY,
    action_item_id uuid NOT NULL REFERENCES action_item (id),
    text           varchar(5000) NOT NULL,
    mentions       varchar[] NOT NULL,
    author_handle  varchar(255) NOT NULL,
    author_name    varchar(200) NOT NULL,
    written_at     timestamptz NOT NULL,
    edited_at      timestamptz,
    revision       bigint NOT NULL
);
CREATE INDEX comment_by_action_item ON comment (action_item_id, id);
