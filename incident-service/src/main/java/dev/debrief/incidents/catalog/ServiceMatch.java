package dev.debrief.incidents.catalog;

import org.jspecify.annotations.Nullable;

/**
 * The name of an affected service, and the service that has it.
 *
 * @param name as written: a key, a name, an alias, or free text
 * @param service null if the catalogue has none with this name
 * @param finding null if there is nothing to check
 */
public record ServiceMatch(
        String name,
        @Nullable CatalogReference service,
        @Nullable ServiceFinding finding) {}
