package dev.debrief.incidents.timeline.imports;

import dev.debrief.incidents.timeline.EntryDescription;

/**
 * A line that can be imported.
 *
 * @param number where it stands in the file, from 1
 * @param key the same for the same line, whenever it is imported
 */
public record ParsedLine(int number, String key, EntryDescription entry) {}
