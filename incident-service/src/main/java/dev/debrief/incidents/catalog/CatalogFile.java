package dev.debrief.incidents.catalog;

import java.util.List;

/** The services of a file, each with a key of its own, and what cannot be imported. */
public record CatalogFile(List<ImportedService> services, List<SkippedPart> skipped) {

    public CatalogFile {
        services = List.copyOf(services);
        skipped = List.copyOf(skipped);
    }
}
