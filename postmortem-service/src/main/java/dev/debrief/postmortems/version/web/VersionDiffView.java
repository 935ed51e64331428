package dev.debrief.postmortems.version.web;

import dev.debrief.postmortems.version.AnalysisItemDiff;
import dev.debrief.postmortems.version.DiffKind;
import dev.debrief.postmortems.version.FieldDiff;
import dev.debrief.postmortems.version.SectionDiff;
import dev.debrief.postmortems.version.TextChange;
import dev.debrief.postmortems.version.TextHunk;
import dev.debrief.postmortems.version.VersionDiff;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "VersionDiff", description = "The changes people made between two versions")
record VersionDiffView(
        @Schema(description = "The version before", examples = "0.1")
        String from,

        @Schema(description = "The version after", examples = "1")
        String to,

        @Schema(description = "Absent when unchanged") @Nullable TextChangeView title,

        @Schema(description = "Key and version of the template; absent when unchanged") @Nullable TextChangeView template,

        @Schema(description = "The changed parts of the external summary; empty when unchanged")
        List<FieldDiffView> externalSummary,

        @Schema(description = "In the order of the later version; removed sections last")
        List<SectionDiffView> sections,

        @Schema(description = "By collection, in the order of the later version; removed items last")
        List<AnalysisItemDiffView> items) {

    static VersionDiffView of(VersionDiff diff) {
        return new VersionDiffView(
                diff.from(),
                diff.to(),
                TextChangeView.of(diff.title()),
                TextChangeView.of(diff.template()),
                diff.externalSummary().stream().map(FieldDiffView::of).toList(),
                diff.sections().stream().map(SectionDiffView::of).toList(),
                diff.items().stream().map(AnalysisItemDiffView::of).toList());
    }

    @Schema(name = "TextChange", description = "A changed text")
    record TextChangeView(
            @Schema(description = "Before", examples = "Checkout failed")
            String before,

            @Schema(description = "After", examples = "Payment processing failure")
            String after) {

        static @Nullable TextChangeView of(@Nullable TextChange change) {
            return change == null ? null : new TextChangeView(change.before(), change.after());
        }
    }

    @Schema(name = "SectionDiff", description = "The changes of a section")
    record SectionDiffView(
            @Schema(description = "The key of the section", examples = "executive-summary")
            String key,

            @Schema(description = "Its heading, the later one if it changed", examples = "Executive summary")
            String title,

            @Schema(description = "Whether it was added, removed or changed", examples = "CHANGED")
            DiffKind change,

            @Schema(description = "The heading before; absent unless it changed", examples = "Summary") @Nullable String previousTitle,

            @Schema(description = "Whether its position among the sections changed", examples = "false")
            boolean moved,

            @Schema(description = "The changes of its text, from top to bottom")
            List<TextHunkView> text) {

        static SectionDiffView of(SectionDiff diff) {
            return new SectionDiffView(
                    diff.key(),
                    diff.title(),
                    diff.change(),
                    diff.previousTitle(),
                    diff.moved(),
                    diff.text().stream().map(TextHunkView::of).toList());
        }
    }

    @Schema(name = "TextHunk", description = "Removed lines and the lines that replace them")
    record TextHunkView(
            @Schema(description = "The first line in the earlier text, counted from 1", examples = "3")
            int fromLine,

            @Schema(description = "The first line in the later text, counted from 1", examples = "3")
            int toLine,

            @Schema(description = "Removed lines", examples = "[\"The checkout failed.\"]")
            List<String> removed,

            @Schema(description = "Added lines", examples = "[\"The checkout failed for 80 minutes.\"]")
            List<String> added) {

        static TextHunkView of(TextHunk hunk) {
            return new TextHunkView(hunk.fromLine(), hunk.toLine(), hunk.removed(), hunk.added());
        }
    }

    @Schema(name = "AnalysisItemDiff", description = "The changes of an analysis item")
    record AnalysisItemDiffView(
            @Schema(description = "The collection, as in its path", examples = "five-whys")
            String collection,

            @Schema(description = "The item", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
            UUID id,

            @Schema(
                    description = "A short text of the item, the later one if it changed",
                    examples = "Why did it fail?")
            String summary,

            @Schema(description = "Whether it was added, removed or changed", examples = "CHANGED")
            DiffKind change,

            @Schema(description = "The changed fields; empty unless the item was changed")
            List<FieldDiffView> fields) {

        static AnalysisItemDiffView of(AnalysisItemDiff diff) {
            return new AnalysisItemDiffView(
                    diff.collection(),
                    diff.id(),
                    diff.summary(),
                    diff.change(),
                    diff.fields().stream().map(FieldDiffView::of).toList());
        }
    }

    @Schema(name = "FieldDiff", description = "A changed field of an item")
    record FieldDiffView(
            @Schema(description = "The name of the field", examples = "answer")
            String field,

            @Schema(description = "Its value before; absent if it had none", examples = "Metadata was missing.")
            @Nullable Object before,

            @Schema(
                    description = "Its value after; absent if it has none",
                    examples = "Old promotions have no metadata.")
            @Nullable Object after) {

        static FieldDiffView of(FieldDiff diff) {
            return new FieldDiffView(diff.field(), diff.before(), diff.after());
        }
    }
}
