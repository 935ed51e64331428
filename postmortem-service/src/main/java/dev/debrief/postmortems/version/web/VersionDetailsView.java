package dev.debrief.postmortems.version.web;

import dev.debrief.postmortems.analysis.web.AnalysisView;
import dev.debrief.postmortems.language.web.LanguageCheckReportView;
import dev.debrief.postmortems.section.SectionContent;
import dev.debrief.postmortems.template.SectionKind;
import dev.debrief.postmortems.version.ContentSnapshot;
import dev.debrief.postmortems.version.VersionDetails;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "WrittenVersion", description = "A version with its content")
record VersionDetailsView(
        @Schema(description = "The version") VersionView version,

        @Schema(description = "The title at that time", examples = "Payment processing failure")
        String title,

        @Schema(description = "The template at that time", examples = "standard")
        String template,

        @Schema(description = "Its version", examples = "0") int templateVersion,

        @Schema(description = "In the order of the document")
        List<VersionSectionView> sections,

        @Schema(description = "The analysis at that time; items keep their ids across versions")
        AnalysisView analysis,

        @Schema(description = "The language check at that time; absent for versions without one") @Nullable LanguageCheckReportView language) {

    static VersionDetailsView of(VersionDetails version, String postmortem) {
        ContentSnapshot content = version.content();
        return new VersionDetailsView(
                VersionView.of(version.entry(), postmortem),
                content.title(),
                content.template(),
                content.templateVersion(),
                content.sections().stream().map(VersionSectionView::of).toList(),
                AnalysisView.of(content.analysis()),
                version.language() == null ? null : LanguageCheckReportView.of(version.language()));
    }

    @Schema(name = "WrittenSection", description = "A section with its text")
    record VersionSectionView(
            @Schema(description = "Its key, as in paths", examples = "executive-summary")
            String key,

            @Schema(description = "Its heading", examples = "Executive Summary")
            String title,

            @Schema(description = "Its kind", examples = "PROSE")
            SectionKind kind,

            @Schema(description = "Markdown", examples = "Customers could not pay.")
            String text,

            @Schema(description = "Handle of the last author; absent if nobody had written", examples = "user:dana")
            @Nullable String editedBy,

            @Schema(description = "When it was last written", examples = "2024-11-17T09:30:00Z") @Nullable Instant editedAt) {

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
