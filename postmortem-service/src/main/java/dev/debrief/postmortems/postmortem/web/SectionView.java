package dev.debrief.postmortems.postmortem.web;

import dev.debrief.postmortems.postmortem.Section;
import dev.debrief.postmortems.template.SectionKind;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Section", description = "A section of the document")
record SectionView(
        @Schema(description = "Its name in paths", examples = "executive-summary")
        String key,

        @Schema(description = "Its heading", examples = "Executive Summary")
        String title,

        @Schema(description = "PROSE is written here; the others show what is kept elsewhere", examples = "PROSE")
        SectionKind kind,

        @Schema(description = "Whether the postmortem cannot be handed in while it is empty", examples = "true")
        boolean required,

        @Schema(description = "What belongs here", examples = "What happened, in a few sentences.")
        String guidance,

        @Schema(description = "Markdown; empty for kinds that are not PROSE", examples = "Customers could not pay.")
        String text,

        @Schema(description = "Handle of who wrote last", examples = "user:dana") @Nullable String editedBy,

        @Schema(description = "When that was", examples = "2024-11-17T09:30:00Z") @Nullable Instant editedAt,

        @Schema(description = "Its revision, as in the ETag", examples = "1")
        long revision) {

    static SectionView of(Section section) {
        return new SectionView(
                section.key(),
                section.title(),
                section.kind(),
                section.required(),
                section.guidance(),
                section.text(),
                section.editedBy(),
                section.editedAt(),
                section.revision());
    }
}
