package dev.debrief.incidents.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Where a file describes something.
 *
 * @param document number of the YAML document, from 1
 * @param line line on which it begins, from 1
 * @param kind what it is: {@code Component}; null if it does not say
 * @param name its name in the file; null if it has none
 */
public record FilePosition(
        int document,
        int line,
        @Nullable String kind,
        @Nullable String name) {}
