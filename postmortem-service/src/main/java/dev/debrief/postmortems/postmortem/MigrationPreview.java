package dev.debrief.postmortems.postmortem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of the sections when a postmortem is moved to another template. */
@Schema(description = "What becomes of the sections when the postmortem is moved to another template")
public record MigrationPreview(
        @Schema(description = "The template it has", examples = "standard", required = true)
        String fromTemplate,

        @Schema(description = "Its version", examples = "0", required = true)
        int fromVersion,

        @Schema(description = "The template it would have", examples = "security", required = true)
        String toTemplate,

        @Schema(description = "Its version", examples = "0", required = true)
        int toVersion,

        @Schema(
                description = "Sections that stay with their texts, perhaps under another heading",
                examples = "[\"executive-summary\"]",
                required = true)
        List<String> kept,

        @Schema(
                description = "Sections that come, empty or with the text that was set aside before",
                examples = "[\"exposure\"]",
                required = true)
        List<String> added,

        @Schema(
                description = "Of those that come, the ones that must not stay empty",
                examples = "[\"exposure\"]",
                required = true)
        List<String> addedRequired,

        @Schema(
                description = "Sections that leave the document; their texts are kept aside and come back with them",
                examples = "[\"primary-root-cause\"]",
                required = true)
        List<String> setAside,

        @Schema(
                description = "Sections in which nobody wrote anything that leave the document",
                examples = "[]",
                required = true)
        List<String> dropped) {

    public MigrationPreview {
        kept = List.copyOf(kept);
        added = List.copyOf(added);
        addedRequired = List.copyOf(addedRequired);
        setAside = List.copyOf(setAside);
        dropped = List.copyOf(dropped);
    }
}
