package dev.debrief.incidents.catalog.web;

import dev.debrief.incidents.catalog.CatalogImportReport;
import dev.debrief.incidents.catalog.FilePosition;
import dev.debrief.incidents.catalog.SkippedPart;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ServiceImportReport", description = "The result of an import, or what an import would do")
record CatalogImportView(
        @Schema(description = "Whether this was a dry run, which writes nothing", examples = "true", required = true)
        boolean dryRun,

        @Schema(description = "Keys of the new services", examples = "[\"checkout\"]", required = true)
        List<String> created,

        @Schema(
                description = "Keys of the services that the file changes",
                examples = "[\"payments\"]",
                required = true)
        List<String> updated,

        @Schema(
                description = "Keys of the services that are as in the file",
                examples = "[\"search\"]",
                required = true)
        List<String> unchanged,

        @Schema(description = "Documents, and parts of documents, that are not imported", required = true)
        List<SkippedView> skipped) {

    static CatalogImportView of(CatalogImportReport report) {
        return new CatalogImportView(
                report.dryRun(),
                report.created(),
                report.updated(),
                report.unchanged(),
                report.skipped().stream().map(SkippedView::of).toList());
    }

    @Schema(name = "ServiceImportSkipped", description = "A document, or a part of one, that is not imported")
    record SkippedView(
            @Schema(description = "Number of the YAML document, from 1", examples = "2", required = true)
            int document,

            @Schema(description = "Line on which the document begins, from 1", examples = "14", required = true)
            int line,

            @Schema(description = "Its `kind`; absent if it has none", examples = "System") @Nullable String kind,

            @Schema(description = "Its `metadata.name`; absent if it has none", examples = "shop") @Nullable String name,

            @Schema(
                    description = "Why it is not imported",
                    examples = "Only a Component becomes a service.",
                    required = true)
            String reason) {

        static SkippedView of(SkippedPart part) {
            FilePosition position = part.position();
            return new SkippedView(
                    position.document(), position.line(), position.kind(), position.name(), part.reason());
        }
    }
}
