package dev.debrief.incidents.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A service of the catalogue, as others refer to it.
 *
 * @param team handle of the team that runs it
 */
public record CatalogReference(
        String key, String name, @Nullable String team) {}
