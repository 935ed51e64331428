package dev.debrief.incidents.timeline.imports;

import dev.debrief.incidents.timeline.EntryDescription;

/**
 * A line that can be imported.
 *
 * @param number line number, from 1
 * @param key identifies the line: the same on every import
 */
public record ParsedLine(int number, String key, EntryDescription entry) {}
