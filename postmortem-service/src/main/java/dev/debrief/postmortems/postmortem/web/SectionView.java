package dev.debrief.postmortems.postmortem.web;

import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.language.LanguageFinding;
import dev.debrief.postmortems.postmortem.Section;
import dev.debrief.postmortems.postmortem.SectionDetails;
import dev.debrief.postmortems.template.SectionKind;
import java.time.Instant;
import java.util.List;
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

        @Schema(
                description = "The lowest severity from which it is required; LOW for always, absent for never",
                examples = "LOW")
        @Nullable Severity requiredFrom,

        @Schema(description = "What belongs here", examples = "What happened, in a few sentences.")
        String guidance,

        @Schema(
                description =
                        "Markdown; what the events of the incident say until somebody writes. Of a kind that is not"
                                + " PROSE it is what was written before a migration, told before the rest",
                examples = "Customers could not pay.")
        String text,

        @Schema(
                description = "What the events say since the text was written; write the section to answer it",
                examples = "INC-42, Payment processing failure, was of severity HIGH.")
        @Nullable String offeredText,

        @Schema(description = "Handle of who wrote last", examples = "user:dana") @Nullable String editedBy,

        @Schema(description = "When that was", examples = "2024-11-17T09:30:00Z") @Nullable Instant editedAt,

        @Schema(description = "What blames in its text; only where a section is read or written on its own") @Nullable List<LanguageFinding> languageFindings,

        @Schema(description = "Its revision, as in the ETag", examples = "1")
        long revision) {

    static SectionView of(SectionDetails shown) {
        Section section = shown.section();
        return new SectionView(
                section.key(),
                section.title(),
                section.kind(),
                shown.required(),
                section.requiredFrom(),
                section.guidance(),
                section.text(),
                section.offeredText(),
                section.editedBy(),
                section.editedAt(),
                shown.language() == null ? null : shown.language().findings(),
                section.revision());
    }
}
