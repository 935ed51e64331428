package dev.debrief.incidents.catalog;

import java.util.List;

/** The result of an import, or what an import would do. Lists of services contain their keys. */
public record CatalogImportReport(
        boolean dryRun, List<String> created, List<String> updated, List<String> unchanged, List<SkippedPart> skipped) {

    public CatalogImportReport {
        created = List.copyOf(created);
        updated = List.copyOf(updated);
        unchanged = List.copyOf(unchanged);
        skipped = List.copyOf(skipped);
    }
}
