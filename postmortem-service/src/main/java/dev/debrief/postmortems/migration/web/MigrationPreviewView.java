package dev.debrief.postmortems.migration.web;

import dev.debrief.postmortems.migration.MigrationPreview;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MigrationPreview", description = "The effect of moving the postmortem to another template")
record MigrationPreviewView(
        @Schema(description = "The current template", examples = "standard", required = true)
        String fromTemplate,

        @Schema(description = "Its version", examples = "0", required = true)
        int fromVersion,

        @Schema(description = "The new template", examples = "security", required = true)
        String toTemplate,

        @Schema(description = "Its version", examples = "0", required = true)
        int toVersion,

        @Schema(
                description = "Sections that stay with their texts, possibly under another heading",
                examples = "[\"executive-summary\"]",
                required = true)
        List<String> kept,

        @Schema(
                description = "Sections that are added, empty or with the text that was archived earlier",
                examples = "[\"exposure\"]",
                required = true)
        List<String> added,

        @Schema(
                description = "Those of the added sections that must not stay empty",
                examples = "[\"exposure\"]",
                required = true)
        List<String> addedRequired,

        @Schema(
                description = "Sections that leave the document; their texts are kept and restored with them",
                examples = "[\"primary-root-cause\"]",
                required = true)
        List<String> setAside,

        @Schema(description = "Sections without text that leave the document", examples = "[]", required = true)
        List<String> dropped) {

    static MigrationPreviewView of(MigrationPreview preview) {
        return new MigrationPreviewView(
                preview.fromTemplate(),
                preview.fromVersion(),
                preview.toTemplate(),
                preview.toVersion(),
                preview.kept(),
                preview.added(),
                preview.addedRequired(),
                preview.archived(),
                preview.dropped());
    }
}
