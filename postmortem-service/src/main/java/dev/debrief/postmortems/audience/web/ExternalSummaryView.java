package dev.debrief.postmortems.audience.web;

import dev.debrief.documents.model.ExternalSummary;
import dev.debrief.postmortems.audience.ExternalSummaryState;
import dev.debrief.postmortems.audience.SummarySource;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ExternalSummary", description = "What people outside the organisation read")
record ExternalSummaryView(
        @Schema(
                description = "Title for the public; absent until it is written",
                examples = "Checkout was not available")
        @Nullable String title,

        @Schema(
                description = "Markdown; absent until it is written",
                examples = "On 15 November, some customers could not pay for 80 minutes.")
        @Nullable String whatHappened,

        @Schema(
                description = "Markdown; absent until it is written",
                examples = "We test discounts with incomplete data before each release.")
        @Nullable String whatWeDo,

        @Schema(
                description = "Whether what it was written from has changed since; write it again, even unchanged, to"
                        + " confirm it",
                examples = "false",
                required = true)
        boolean outdated,

        @Schema(
                description = "What has changed: SUMMARY is the executive summary, IMPACT are the texts of the impact,"
                        + " TIMES are the times of the incidents",
                examples = "[]",
                required = true)
        List<SummarySource> changedSources,

        @Schema(description = "Handle of who wrote it; absent until it is written", examples = "user:dana") @Nullable String writtenBy,

        @Schema(description = "When; absent until it is written", examples = "2024-11-18T14:00:00Z") @Nullable Instant writtenAt,

        @Schema(description = "As in the ETag; 0 until it is written", examples = "1", required = true)
        long revision) {

    static ExternalSummaryView of(ExternalSummaryState state) {
        ExternalSummary text = state.text();
        return new ExternalSummaryView(
                text == null ? null : text.title(),
                text == null ? null : text.whatHappened(),
                text == null ? null : text.whatWeDo(),
                !state.changedSources().isEmpty(),
                state.changedSources(),
                state.writtenBy(),
                state.writtenAt(),
                state.revision());
    }
}
