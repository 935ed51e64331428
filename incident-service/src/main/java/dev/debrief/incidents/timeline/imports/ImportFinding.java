package dev.debrief.incidents.timeline.imports;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a line; nothing can be imported until it is mended.
 *
 * @param line where it stands in the file, from 1
 * @param member the member or column, where it is about one
 */
public record ImportFinding(int line, @Nullable String member, String detail) {}
