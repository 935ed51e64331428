package dev.debrief.postmortems.version.web;

import dev.debrief.postmortems.analysis.Analysis;
import dev.debrief.postmortems.language.LanguageCheckReport;
import dev.debrief.postmortems.section.SectionContent;
import dev.debrief.postmortems.template.SectionKind;
import dev.debrief.postmortems.version.ContentSnapshot;
import dev.debrief.postmortems.version.VersionDetails;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "WrittenVersion", description = "A version with what people had written")
record VersionDetailsView(
        @Schema(description = "Which one, and why it was kept")
        VersionView version,

        @Schema(description = "The title then", examples = "Payment processing failure")
        String title,

        @Schema(description = "The template then", examples = "standard")
        String template,

        @Schema(description = "Its version", examples = "0") int templateVersion,

        @Schema(description = "In the order of the document")
        List<VersionSectionView> sections,

        @Schema(description = "The analysis then; items keep their ids from version to version")
        Analysis analysis,

        @Schema(
                description =
                        "What the rules of then said of its language; absent for versions from before there were any")
        @Nullable LanguageCheckReport language) {

    static VersionDetailsView of(VersionDetails kept, String postmortem) {
        ContentSnapshot content = kept.content();
        return new VersionDetailsView(
                VersionView.of(kept.entry(), postmortem),
                content.title(),
                content.template(),
                content.templateVersion(),
                content.sections().stream().map(VersionSectionView::of).toList(),
                content.analysis(),
                kept.language());
    }

    @Schema(name = "WrittenSection", description = "A section with its text")
    record VersionSectionView(
            @Schema(description = "Its name in paths", examples = "executive-summary")
            String key,

            @Schema(description = "Its heading", examples = "Executive Summary")
            String title,

            @Schema(description = "What it shows", examples = "PROSE")
            SectionKind kind,

            @Schema(description = "Markdown", examples = "Customers could not pay.")
            String text,

            @Schema(description = "Handle of who wrote last; absent when nobody had", examples = "user:dana") @Nullable String editedBy,

            @Schema(description = "When that was", examples = "2024-11-17T09:30:00Z") @Nullable Instant editedAt) {

        static VersionSectionView of(SectionContent content) {
            return new VersionSectionView(
                    content.shape().key(),
                    content.shape().title(),
                    content.shape().kind(),
                    content.text(),
                    content.editedBy(),
                    content.editedAt());
        }
    }
}
