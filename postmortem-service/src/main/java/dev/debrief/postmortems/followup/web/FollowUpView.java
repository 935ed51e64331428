package dev.debrief.postmortems.followup.web;

import dev.debrief.platform.time.TimeBounds;
import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.actionitem.ActionItemProgress;
import dev.debrief.postmortems.actionitem.web.ActionItemProgressView;
import dev.debrief.postmortems.actionitem.web.ActionItemView;
import dev.debrief.postmortems.followup.FollowUp;
import dev.debrief.postmortems.followup.FollowUpOverview;
import dev.debrief.postmortems.incident.web.PersonView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "FollowUp", description = "The follow-up review and its agenda")
record FollowUpView(
        @Schema(description = "The day, in the organisation's zone; absent until set", examples = "2024-12-02")
        @Nullable LocalDate reviewOn,

        @Schema(
                description = "A warning about the day",
                examples = "2024-12-01 is not a business day; the next one is 2024-12-02.")
        @Nullable String note,

        @Schema(description = "The action items in their current state", required = true)
        List<ActionItemView> agenda,

        @Schema(description = "Their progress", required = true)
        ActionItemProgressView progress,

        @Schema(
                description = "Keys of items that are neither verified nor dropped and prevent closing",
                examples = "[\"AI-12\"]",
                required = true)
        List<String> unfinished,

        @Schema(description = "Reviews that were held, oldest first", required = true)
        List<HeldView> held,

        @Schema(description = "Its revision, as in the ETag", examples = "2", required = true)
        long revision) {

    static FollowUpView of(FollowUpOverview overview) {
        return new FollowUpView(
                overview.postmortem().followUpReviewOn(),
                overview.note(),
                overview.agenda().stream().map(ActionItemView::of).toList(),
                ActionItemProgressView.of(ActionItemProgress.of(overview.agenda())),
                overview.unfinished().stream().map(ActionItem::key).toList(),
                overview.held().stream().map(HeldView::of).toList(),
                overview.postmortem().followUpRevision());
    }

    /** A review that was held. */
    @Schema(name = "HeldFollowUp", description = "A follow-up review that was held")
    record HeldView(
            @Schema(description = "When", examples = "2024-12-02T14:00:00Z", required = true)
            Instant heldAt,

            @Schema(description = "The outcome", examples = "Four of six actions have their effect.", required = true)
            String outcome,

            @Schema(
                    description = "The next review; absent when this one closed the postmortem",
                    examples = "2025-01-13")
            @Nullable LocalDate nextReviewOn,

            @Schema(description = "Action items that were accepted unfinished", required = true)
            List<AcceptedActionView> accepted,

            @Schema(description = "Who recorded it", required = true)
            PersonView by,

            @Schema(description = "When it was recorded", examples = "2024-12-02T15:10:00Z", required = true)
            Instant recordedAt,

            @Schema(
                    description = "Whether it was recorded more than a day after it was held",
                    examples = "false",
                    required = true)
            boolean recordedLater) {

        static HeldView of(FollowUp held) {
            return new HeldView(
                    held.heldAt(),
                    held.outcome(),
                    held.nextReviewOn(),
                    held.accepted().stream().map(AcceptedActionView::of).toList(),
                    new PersonView(held.byHandle(), held.byName()),
                    held.recordedAt(),
                    TimeBounds.isRecordedLater(held.heldAt(), held.recordedAt()));
        }
    }
}
