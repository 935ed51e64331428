-- Of action items; all of it follows with their next events.
-- The interval of a response that one is meant to shorten.
ALTER TABLE action_item_projection ADD COLUMN benefit_shortens varchar(20)
    CHECK (benefit_shortens IN ('DETECT', 'ACKNOWLEDGE', 'MITIGATE', 'RESOLVE', 'UNKNOWN'));
ALTER TABLE action_item_projection ADD COLUMN benefit_minutes integer;
-- Key of the later incident in which it happened again, until the action item is verified or dropped after that.
ALTER TABLE action_item_projection ADD COLUMN recurred_in varchar(32);
-- What shows that it has worked.
ALTER TABLE action_item_projection ADD COLUMN success_measure text;
