package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.postmortem.FollowUpReviewDue;
import dev.debrief.contracts.postmortem.FollowUpReviewHeld;
import dev.debrief.contracts.postmortem.FollowUpReviewScheduled;
import dev.debrief.contracts.postmortem.PostmortemClosed;
import dev.debrief.contracts.postmortem.PostmortemDrafted;
import dev.debrief.contracts.postmortem.PostmortemEvent;
import dev.debrief.contracts.postmortem.PostmortemOverdue;
import dev.debrief.contracts.postmortem.PostmortemPublished;
import dev.debrief.contracts.postmortem.PostmortemReinstated;
import dev.debrief.contracts.postmortem.PostmortemReopened;
import dev.debrief.contracts.postmortem.PostmortemUpdated;
import dev.debrief.contracts.postmortem.PostmortemWaived;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import dev.debrief.notifications.notification.Tone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Events about postmortems in words. */
@ApplicationScoped
class PostmortemMessageRenderer {

    private final MessageFormatter formatter;
    private final MeetingMessageRenderer meetings;
    private final ReviewMessageRenderer reviews;

    PostmortemMessageRenderer(MessageFormatter formatter) {
        this.formatter = formatter;
        this.meetings = new MeetingMessageRenderer(formatter);
        this.reviews = new ReviewMessageRenderer(formatter);
    }

    RenderedMessage tell(PostmortemEvent event) {
        PostmortemSnapshot postmortem = event.postmortem();
        return message(postmortem, event)
                .and(List.of("About incident " + postmortem.incidentKey() + ", severity "
                        + formatter.formatEnum(postmortem.severity()) + "."));
    }

    private RenderedMessage message(PostmortemSnapshot postmortem, PostmortemEvent event) {
        String name = postmortem.key() + " \"" + postmortem.title() + "\"";
        if (event instanceof PostmortemDrafted drafted) {
            return RenderedMessage.news(
                    drafted.at(),
                    "A draft is ready: " + name,
                    "It is asked for because: " + drafted.requiredBecause(),
                    meeting(postmortem, drafted.at()),
                    "Timeline, impact and durations are filled in. The rest is best written together, looking at what"
                            + " made it possible and not at who was there.");
        } else if (event instanceof PostmortemUpdated updated) {
            return RenderedMessage.news(
                    null, name + " was corrected", "Changed: " + String.join(", ", updated.changedFields()) + ".");
        } else if (MeetingMessageRenderer.isAboutMeeting(event)) {
            return meetings.tell(name, event);
        } else if (ReviewMessageRenderer.isAboutReview(event)) {
            return reviews.tell(name, event);
        } else if (event instanceof FollowUpReviewScheduled scheduled) {
            return RenderedMessage.news(
                    null,
                    "The follow-up review of " + name + " has a date",
                    "The actions are looked at again on " + formatter.day(scheduled.reviewOn()) + ".");
        } else if (event instanceof FollowUpReviewDue due) {
            return RenderedMessage.of(
                    Tone.NUDGE,
                    null,
                    "Today is the follow-up review of " + name,
                    "The day is " + formatter.day(due.reviewOn())
                            + ": look together at whether the actions have their effect.");
        } else if (event instanceof FollowUpReviewHeld held) {
            return RenderedMessage.news(
                    held.at(),
                    "The follow-up review of " + name + " was held",
                    held.outcome(),
                    held.nextReviewOn() == null
                            ? null
                            : "The actions are looked at again on " + formatter.day(held.nextReviewOn()) + ".");
        } else if (event instanceof PostmortemClosed closed) {
            return RenderedMessage.of(
                    Tone.CELEBRATION,
                    closed.at(),
                    name + " is closed",
                    "Every action has been seen through. Thank you to everybody who made the system better.");
        } else if (event instanceof PostmortemWaived waived) {
            return RenderedMessage.news(
                    waived.at(),
                    name + " is waived",
                    waived.by().displayName() + " says why none is needed: " + waived.reason());
        } else if (event instanceof PostmortemReinstated reinstated) {
            return RenderedMessage.news(reinstated.at(), name + " is written after all", reinstated.comment());
        } else if (event instanceof PostmortemReopened reopened) {
            return RenderedMessage.news(
                    reopened.at(),
                    name + " is being corrected",
                    reopened.by().displayName() + " says why: " + reopened.reason(),
                    "What was published stays to be read until the next version is.");
        } else if (event instanceof PostmortemOverdue overdue) {
            return RenderedMessage.of(
                    Tone.NUDGE,
                    overdue.overdueSince(),
                    name + " is still to be published",
                    "It was to be published by " + formatter.day(overdue.dueOn())
                            + ". What is missing is in the document; help is welcome.");
        }
        PostmortemPublished published = (PostmortemPublished) event;
        return RenderedMessage.of(
                Tone.CELEBRATION,
                published.at(),
                "Published for everybody to learn from: " + name,
                published.executiveSummary(),
                "Thank you to everybody who shared what they saw.");
    }

    /** A window that had closed before the draft was made is told as what it is, not as something missed. */
    private String meeting(PostmortemSnapshot postmortem, Instant draftedAt) {
        String window = formatter.formatInstant(postmortem.meetingWindow().from()) + " and "
                + formatter.formatInstant(postmortem.meetingWindow().to());
        return postmortem.meetingWindow().to().isBefore(draftedAt)
                ? "The time in which a meeting is usually held, between " + window
                        + ", was over when the incident was recorded; meet when it suits you."
                : "The review meeting is best held between " + window + ".";
    }
}
