package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Fact;

/** Everything that can happen to a postmortem. */
public sealed interface PostmortemFact extends Fact
        permits PostmortemDrafted,
                PostmortemUpdated,
                PostmortemWaived,
                PostmortemReinstated,
                MeetingScheduled,
                MeetingRescheduled,
                MeetingCancelled,
                MeetingHeld,
                MeetingWindowClosing,
                MeetingWindowMissed,
                FollowUpReviewScheduled,
                PostmortemSubmitted,
                ReviewRequested,
                ReviewApproved,
                ChangesRequested,
                PostmortemApproved,
                PostmortemOverdue,
                PostmortemPublished,
                PostmortemReopened,
                FollowUpReviewDue,
                FollowUpReviewHeld,
                PostmortemClosed {

    /** The postmortem after the fact. */
    PostmortemSnapshot postmortem();
}
