package dev.debrief.postmortems.postmortem.web;

import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.actionitem.ActionItemProgress;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.postmortem.AcceptedAction;
import dev.debrief.postmortems.postmortem.FollowUp;
import dev.debrief.postmortems.postmortem.FollowUpOverview;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "FollowUp", description = "When the action items are looked at again, and what there is to look at")
record FollowUpView(
        @Schema(description = "The day, in the organisation's zone; absent until set", examples = "2024-12-02")
        @Nullable LocalDate reviewOn,

        @Schema(
                description = "What is odd about the day",
                examples = "2024-12-01 is not a working day; the next one is 2024-12-02.")
        @Nullable String note,

        @Schema(description = "The action items as they stand now", required = true)
        List<ActionItem> agenda,

        @Schema(description = "How far they are", required = true)
        ActionItemProgress progress,

        @Schema(
                description = "Keys of those that are neither verified nor dropped, and keep it from being closed",
                examples = "[\"AI-12\"]",
                required = true)
        List<String> unfinished,

        @Schema(description = "Reviews that were held, oldest first", required = true)
        List<HeldView> held,

        @Schema(description = "Its revision, as in the ETag", examples = "2", required = true)
        long revision) {

    static FollowUpView of(FollowUpOverview state) {
        return new FollowUpView(
                state.postmortem().followUpReviewOn(),
                state.note(),
                state.agenda(),
                ActionItemProgress.of(state.agenda()),
                state.unfinished().stream().map(ActionItem::key).toList(),
                state.held().stream().map(HeldView::of).toList(),
                state.postmortem().followUpRevision());
    }

    /** A review that was held. */
    @Schema(name = "HeldFollowUp", description = "A follow-up review that was held")
    record HeldView(
            @Schema(description = "When", examples = "2024-12-02T14:00:00Z", required = true)
            Instant heldAt,

            @Schema(
                    description = "What came of it",
                    examples = "Four of six actions have their effect.",
                    required = true)
            String outcome,

            @Schema(description = "When to look again; absent when that closed the postmortem", examples = "2025-01-13")
            @Nullable LocalDate nextReviewOn,

            @Schema(description = "Action items that were accepted as they are", required = true)
            List<AcceptedAction> accepted,

            @Schema(description = "Who said so", required = true)
            Person by,

            @Schema(description = "When that was said", examples = "2024-12-02T15:10:00Z", required = true)
            Instant recordedAt) {

        static HeldView of(FollowUp held) {
            return new HeldView(
                    held.heldAt(),
                    held.outcome(),
                    held.nextReviewOn(),
                    held.accepted(),
                    new Person(held.byHandle(), held.byName()),
                    held.recordedAt());
        }
    }
}
