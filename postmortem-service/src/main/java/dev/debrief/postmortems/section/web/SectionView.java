package dev.debrief.postmortems.section.web;

import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.language.web.LanguageFindingView;
import dev.debrief.postmortems.section.Section;
import dev.debrief.postmortems.section.SectionDetails;
import dev.debrief.postmortems.template.SectionKind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Section", description = "A section of the document")
public record SectionView(
        @Schema(description = "Its name in paths", examples = "executive-summary")
        String key,

        @Schema(description = "Its heading", examples = "Executive Summary")
        String title,

        @Schema(description = "PROSE has a text of its own; other kinds show data from elsewhere", examples = "PROSE")
        SectionKind kind,

        @Schema(description = "Whether it must not be empty on SUBMIT", examples = "true")
        boolean required,

        @Schema(
                description = "The lowest severity that requires it; LOW for always, absent for never",
                examples = "LOW")
        @Nullable Severity requiredFrom,

        @Schema(description = "Guidance for authors", examples = "What happened, in a few sentences.")
        String guidance,

        @Schema(
                description =
                        "Markdown; generated from the incident until somebody writes. For kinds other than PROSE, the"
                                + " text from before a migration, shown first",
                examples = "Customers could not pay.")
        String text,

        @Schema(
                description = "A newer generated text than the one the author saw; writing the section acknowledges it",
                examples = "INC-42, Payment processing failure, was of severity HIGH.")
        @Nullable String offeredText,

        @Schema(description = "Handle of the last author", examples = "user:dana") @Nullable String editedBy,

        @Schema(description = "When it was last written", examples = "2024-11-17T09:30:00Z") @Nullable Instant editedAt,

        @Schema(description = "Language findings in its text; only when the section is read or written on its own")
        @Nullable List<LanguageFindingView> languageFindings,

        @Schema(description = "Its revision, as in the ETag", examples = "1")
        long revision) {

    public static SectionView of(SectionDetails details) {
        Section section = details.section();
        return new SectionView(
                section.key(),
                section.title(),
                section.kind(),
                details.required(),
                section.requiredFrom(),
                section.guidance(),
                section.text(),
                section.offeredText(),
                section.editedBy(),
                section.editedAt(),
                details.language() == null
                        ? null
                        : details.language().findings().stream()
                                .map(LanguageFindingView::of)
                                .toList(),
                section.revision());
    }
}
