package dev.debrief.incidents.timeline.imports;

import org.jspecify.annotations.Nullable;

/**
 * Something about a line that the caller should know.
 *
 * @param line number of the line in the file, from 1
 * @param item number of the row, message or other part of the file, from 1
 * @param member the member or column, null if the whole line is concerned
 */
public record ImportFinding(int line, int item, @Nullable String member, String detail, FindingEffect effect) {}
