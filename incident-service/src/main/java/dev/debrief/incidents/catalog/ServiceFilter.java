package dev.debrief.incidents.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Filters a list of services; null means no filter.
 *
 * @param team handle of the team
 * @param text part of the key or the name
 */
public record ServiceFilter(@Nullable String team, @Nullable String text) {}
