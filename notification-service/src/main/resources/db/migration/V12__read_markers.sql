-- Ids of feed items grow with the time at which they are made, which is before they are stored.
ALTER TABLE feed_marker
  ADD COLUMN since uuid,
  ADD COLUMN seen  pg_snapshot;
COMMENT ON COLUMN feed_marker.read_to IS 'Items up to this one are read, except those that were not stored yet.';
COMMENT ON COLUMN feed_marker.since IS 'Items up to this one had been stored for certain; NULL for markers set by earlier versions.';
COMMENT ON COLUMN feed_marker.seen IS 'What was stored when the marker moved; NULL for markers set by earlier versions.';
