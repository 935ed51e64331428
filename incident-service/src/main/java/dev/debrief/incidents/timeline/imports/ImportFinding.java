package dev.debrief.incidents.timeline.imports;

import org.jspecify.annotations.Nullable;

/**
 * An error in a line. Nothing is imported until all errors are fixed.
 *
 * @param line line number, from 1
 * @param member the member or column, null if the whole line is concerned
 */
public record ImportFinding(int line, @Nullable String member, String detail) {}
