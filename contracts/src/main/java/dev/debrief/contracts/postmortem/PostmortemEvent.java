package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.DomainEvent;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.util.UUID;

/** The events of a postmortem. */
public sealed interface PostmortemEvent extends DomainEvent
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
                PublicationSucceeded,
                PublicationFailed,
                PostmortemReopened,
                FollowUpReviewDue,
                FollowUpReviewHeld,
                PostmortemClosed,
                PostmortemCommented {

    /** The postmortem after the event. */
    PostmortemSnapshot postmortem();

    @Override
    default UUID aggregateId() {
        return postmortem().postmortemId();
    }

    /** Calls the method of the visitor for the type of this event. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Handles every event of the topic: an event without a method here, or without an implementation, does not compile.
     *
     * @param <R> what handling an event returns
     */
    interface Visitor<R> {

        R visit(PostmortemDrafted event);

        R visit(PostmortemUpdated event);

        R visit(PostmortemWaived event);

        R visit(PostmortemReinstated event);

        R visit(MeetingScheduled event);

        R visit(MeetingRescheduled event);

        R visit(MeetingCancelled event);

        R visit(MeetingHeld event);

        R visit(MeetingWindowClosing event);

        R visit(MeetingWindowMissed event);

        R visit(FollowUpReviewScheduled event);

        R visit(PostmortemSubmitted event);

        R visit(ReviewRequested event);

        R visit(ReviewApproved event);

        R visit(ChangesRequested event);

        R visit(PostmortemApproved event);

        R visit(PostmortemOverdue event);

        R visit(PostmortemPublished event);

        R visit(PublicationSucceeded event);

        R visit(PublicationFailed event);

        R visit(PostmortemReopened event);

        R visit(FollowUpReviewDue event);

        R visit(FollowUpReviewHeld event);

        R visit(PostmortemClosed event);

        R visit(PostmortemCommented event);
    }
}
