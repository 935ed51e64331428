package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.postmortem.ChangesRequested;
import dev.debrief.contracts.postmortem.FollowUpReviewDue;
import dev.debrief.contracts.postmortem.FollowUpReviewHeld;
import dev.debrief.contracts.postmortem.FollowUpReviewScheduled;
import dev.debrief.contracts.postmortem.MeetingCancelled;
import dev.debrief.contracts.postmortem.MeetingHeld;
import dev.debrief.contracts.postmortem.MeetingRescheduled;
import dev.debrief.contracts.postmortem.MeetingScheduled;
import dev.debrief.contracts.postmortem.MeetingWindowClosing;
import dev.debrief.contracts.postmortem.MeetingWindowMissed;
import dev.debrief.contracts.postmortem.PostmortemApproved;
import dev.debrief.contracts.postmortem.PostmortemClosed;
import dev.debrief.contracts.postmortem.PostmortemDrafted;
import dev.debrief.contracts.postmortem.PostmortemEvent;
import dev.debrief.contracts.postmortem.PostmortemOverdue;
import dev.debrief.contracts.postmortem.PostmortemPublished;
import dev.debrief.contracts.postmortem.PostmortemReinstated;
import dev.debrief.contracts.postmortem.PostmortemReopened;
import dev.debrief.contracts.postmortem.PostmortemSubmitted;
import dev.debrief.contracts.postmortem.PostmortemUpdated;
import dev.debrief.contracts.postmortem.PostmortemWaived;
import dev.debrief.contracts.postmortem.PublicationFailed;
import dev.debrief.contracts.postmortem.PublicationSucceeded;
import dev.debrief.contracts.postmortem.ReviewApproved;
import dev.debrief.contracts.postmortem.ReviewRequested;
import dev.debrief.contracts.postmortem.value.MeetingWindow;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Renders events of postmortems. */
@ApplicationScoped
class PostmortemMessageRenderer implements PostmortemEvent.Visitor<RenderedMessage> {

    private final MessageFormatter formatter;
    private final MeetingMessageRenderer meetings;
    private final ReviewMessageRenderer reviews;

    PostmortemMessageRenderer(MessageFormatter formatter) {
        this.formatter = formatter;
        this.meetings = new MeetingMessageRenderer(formatter);
        this.reviews = new ReviewMessageRenderer(formatter);
    }

    RenderedMessage render(PostmortemEvent event) {
        PostmortemSnapshot postmortem = event.postmortem();
        return event.accept(this)
                .withLines(List.of("About incident " + postmortem.incidentKey() + ", severity "
                        + formatter.formatEnum(postmortem.severity()) + "."));
    }

    @Override
    public RenderedMessage visit(PostmortemDrafted event) {
        return RenderedMessage.update(
                        event.at(),
                        "A draft is ready: " + name(event),
                        "It is required because: " + event.requiredBecause(),
                        meetingWindowLine(event.postmortem().meetingWindow(), event.at()),
                        "Timeline, impact and durations are filled in. Complete the rest together: look at what made"
                                + " the incident possible, not at who was involved.")
                .withParticipants(event.invited());
    }

    @Override
    public RenderedMessage visit(PostmortemUpdated event) {
        return RenderedMessage.update(
                null, name(event) + " was updated", "Changed: " + String.join(", ", event.changedFields()) + ".");
    }

    @Override
    public RenderedMessage visit(PostmortemWaived event) {
        return RenderedMessage.update(
                event.at(),
                name(event) + " was waived",
                event.by().displayName() + " gave this reason: " + event.reason());
    }

    @Override
    public RenderedMessage visit(PostmortemReinstated event) {
        return RenderedMessage.update(event.at(), name(event) + " is required after all", event.comment());
    }

    @Override
    public RenderedMessage visit(MeetingScheduled event) {
        return meetings.render(event);
    }

    @Override
    public RenderedMessage visit(MeetingRescheduled event) {
        return meetings.render(event);
    }

    @Override
    public RenderedMessage visit(MeetingCancelled event) {
        return meetings.render(event);
    }

    @Override
    public RenderedMessage visit(MeetingHeld event) {
        return meetings.render(event);
    }

    @Override
    public RenderedMessage visit(MeetingWindowClosing event) {
        return meetings.render(event);
    }

    @Override
    public RenderedMessage visit(MeetingWindowMissed event) {
        return meetings.render(event);
    }

    @Override
    public RenderedMessage visit(PostmortemSubmitted event) {
        return reviews.render(event);
    }

    @Override
    public RenderedMessage visit(ReviewRequested event) {
        return reviews.render(event);
    }

    @Override
    public RenderedMessage visit(ReviewApproved event) {
        return reviews.render(event);
    }

    @Override
    public RenderedMessage visit(ChangesRequested event) {
        return reviews.render(event);
    }

    @Override
    public RenderedMessage visit(PostmortemApproved event) {
        return reviews.render(event);
    }

    @Override
    public RenderedMessage visit(PostmortemOverdue event) {
        return RenderedMessage.reminder(
                event.overdueSince(),
                name(event) + " is not published yet",
                "It was due on " + formatter.formatDate(event.dueOn())
                        + ". The document lists what is missing; help is welcome.");
    }

    @Override
    public RenderedMessage visit(PostmortemPublished event) {
        return RenderedMessage.success(
                event.at(),
                "Published for everyone to learn from: " + name(event),
                event.executiveSummary(),
                ReviewMessageRenderer.exceptionLines(event.fourEyesExceptions()),
                "Thank you to everyone who shared what they saw.");
    }

    @Override
    public RenderedMessage visit(PublicationSucceeded event) {
        return RenderedMessage.update(
                event.at(),
                name(event) + " is in " + event.target().name(),
                "Version " + event.version() + " is at " + event.url());
    }

    @Override
    public RenderedMessage visit(PublicationFailed event) {
        return RenderedMessage.update(
                event.at(),
                name(event) + " could not be published in " + event.target().name(),
                event.reason(),
                event.pageGone() ? "Its page was deleted there. It is made anew on request only." : null);
    }

    @Override
    public RenderedMessage visit(PostmortemReopened event) {
        return RenderedMessage.update(
                event.at(),
                name(event) + " was reopened for correction",
                event.by().displayName() + " gave this reason: " + event.reason(),
                "The published version remains available until the next one is published.");
    }

    @Override
    public RenderedMessage visit(FollowUpReviewScheduled event) {
        return RenderedMessage.update(
                null,
                "The follow-up review of " + name(event) + " is scheduled",
                "The action items are reviewed on " + formatter.formatDate(event.reviewOn()) + ".");
    }

    @Override
    public RenderedMessage visit(FollowUpReviewDue event) {
        return RenderedMessage.reminder(
                null,
                "The follow-up review of " + name(event) + " is due",
                "It is due on " + formatter.formatDate(event.reviewOn())
                        + ": check together whether the action items have the intended effect.");
    }

    @Override
    public RenderedMessage visit(FollowUpReviewHeld event) {
        return RenderedMessage.update(
                event.at(),
                "The follow-up review of " + name(event) + " took place",
                event.outcome(),
                event.nextReviewOn() == null
                        ? null
                        : "The action items are reviewed again on " + formatter.formatDate(event.nextReviewOn()) + ".");
    }

    @Override
    public RenderedMessage visit(PostmortemClosed event) {
        return RenderedMessage.success(
                event.at(),
                name(event) + " is closed",
                "All action items are finished. Thank you to everyone who made the system better.");
    }

    private String name(PostmortemEvent event) {
        return formatter.formatName(event.postmortem().key(), event.postmortem().title());
    }

    /** A window that ended before the draft existed was not missed by anybody. */
    private String meetingWindowLine(MeetingWindow window, Instant draftedAt) {
        String range = formatter.formatInstant(window.from()) + " and " + formatter.formatInstant(window.to());
        return window.to().isBefore(draftedAt)
                ? "The recommended time for the review, between " + range
                        + ", had ended when the incident was recorded. Meet when it suits you."
                : "Hold the review between " + range + ".";
    }
}
