COMMENT ON COLUMN subject.parents IS 'Incidents of a postmortem, the primary one first; postmortem of an action item.';

-- Marks of items that are deleted because of their age.
CREATE INDEX feed_mark_old ON feed_mark (item_id);
