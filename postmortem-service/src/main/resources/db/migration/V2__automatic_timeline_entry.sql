-- Automatic entries are hidden in minutes that have a manual one.
ALTER TABLE timeline_entry_projection ADD COLUMN automatic boolean NOT NULL DEFAULT false;
