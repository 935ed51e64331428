package dev.debrief.actions.benefit.web;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.benefit.ItemBenefit;
import dev.debrief.actions.benefit.MinutesBought;
import dev.debrief.actions.benefit.Replay;
import dev.debrief.actions.benefit.ReplayedInterval;
import dev.debrief.actions.benefit.ResponseInterval;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MinutesBought", description = "An incident as it was and as it would have been with the action items")
record MinutesBoughtView(
        @Schema(description = "Key of the postmortem", examples = "PM-7", required = true)
        String postmortemKey,

        @Schema(description = "Key of the incident", examples = "INC-42", required = true)
        String incidentKey,

        @Schema(
                description =
                        "The incident with all action items that were neither dropped nor found to be ineffective",
                required = true)
        ReplayView expected,

        @Schema(
                description = "Minutes that those action items would have saved that were verified to be effective",
                examples = "10",
                required = true)
        long verifiedSavedMinutes,

        @Schema(description = "The action items with a benefit", required = true)
        List<ItemView> actionItems,

        @Schema(
                description = "How long the intervals that action items are expected to shorten lasted in later"
                        + " incidents, newest first",
                required = true)
        List<IntervalOutcomeView> outcomes) {

    static MinutesBoughtView of(MinutesBought bought) {
        return new MinutesBoughtView(
                bought.postmortem().key(),
                bought.postmortem().incidentKey(),
                ReplayView.of(bought.expected()),
                bought.verified().savedMinutes(),
                bought.items().stream().map(ItemView::of).toList(),
                bought.outcomes().stream().map(IntervalOutcomeView::of).toList());
    }

    @Schema(name = "IncidentReplay", description = "An incident as it was and as it would have been")
    record ReplayView(
            @Schema(description = "How long the incident took, in minutes", examples = "80", required = true)
            long minutes,

            @Schema(description = "How long it would have taken, in minutes", examples = "70", required = true)
            long replayedMinutes,

            @Schema(description = "The minutes saved", examples = "10", required = true)
            long savedMinutes,

            @Schema(description = "Its intervals with a known beginning and end, in their order", required = true)
            List<IntervalView> intervals) {

        static ReplayView of(Replay replay) {
            return new ReplayView(
                    replay.minutes(),
                    replay.replayedMinutes(),
                    replay.savedMinutes(),
                    replay.intervals().stream().map(IntervalView::of).toList());
        }
    }

    @Schema(name = "ReplayedInterval", description = "An interval of an incident, as it was and as it would have been")
    record IntervalView(
            @Schema(description = "The interval", examples = "DETECT", required = true)
            ResponseInterval interval,

            @Schema(description = "How long it took, in minutes", examples = "10", required = true)
            long minutes,

            @Schema(description = "How long it would have taken, in minutes", examples = "0", required = true)
            long replayedMinutes,

            @Schema(description = "When it ended", examples = "2024-11-15T10:25:00Z", required = true)
            Instant endedAt,

            @Schema(description = "When it would have ended", examples = "2024-11-15T10:15:00Z", required = true)
            Instant replayedEndedAt) {

        static IntervalView of(ReplayedInterval interval) {
            return new IntervalView(
                    interval.interval(),
                    interval.minutes(),
                    interval.replayedMinutes(),
                    interval.endedAt(),
                    interval.replayedEndedAt());
        }
    }

    @Schema(name = "ActionItemBenefit", description = "What an action item would have saved alone")
    record ItemView(
            @Schema(
                    description = "Id of the action item",
                    examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d",
                    required = true)
            UUID id,

            @Schema(description = "Short key", examples = "AI-12", required = true)
            String key,

            @Schema(description = "Title", examples = "Lower the alert thresholds", required = true)
            String title,

            @Schema(description = "Status", examples = "VERIFIED", required = true)
            ActionItemStatus status,

            @Schema(description = "The interval that it shortens", examples = "DETECT", required = true)
            ResponseInterval shortens,

            @Schema(description = "By how many minutes it is meant to shorten it", examples = "20", required = true)
            int minutes,

            @Schema(
                    description = "Minutes that it would have saved alone; not more than the interval had",
                    examples = "10",
                    required = true)
            long savedMinutes,

            @Schema(
                    description = "How long the incident would have taken with it alone, in minutes",
                    examples = "70",
                    required = true)
            long replayedMinutes,

            @Schema(
                    description = "How long the interval lasted in later incidents that began after the action item was"
                            + " done, newest first",
                    required = true)
            List<IntervalOutcomeView> outcomes) {

        static ItemView of(ItemBenefit benefit) {
            ActionItem item = benefit.item();
            return new ItemView(
                    item.id(),
                    item.key(),
                    item.content().title(),
                    item.status(),
                    benefit.benefit().shortens(),
                    benefit.benefit().minutes(),
                    benefit.replay().savedMinutes(),
                    benefit.replay().replayedMinutes(),
                    benefit.outcomes().stream().map(IntervalOutcomeView::of).toList());
        }
    }
}
