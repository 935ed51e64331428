-- Entries that Debrief wrote down by itself give way to what people told of the same minute.
ALTER TABLE timeline_entry_projection ADD COLUMN automatic boolean NOT NULL DEFAULT false;
