package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.postmortem.FollowUpReviewDue;
import dev.debrief.contracts.postmortem.FollowUpReviewHeld;
import dev.debrief.contracts.postmortem.FollowUpReviewScheduled;
import dev.debrief.contracts.postmortem.PostmortemClosed;
import dev.debrief.contracts.postmortem.PostmortemDrafted;
import dev.debrief.contracts.postmortem.PostmortemFact;
import dev.debrief.contracts.postmortem.PostmortemOverdue;
import dev.debrief.contracts.postmortem.PostmortemPublished;
import dev.debrief.contracts.postmortem.PostmortemReinstated;
import dev.debrief.contracts.postmortem.PostmortemReopened;
import dev.debrief.contracts.postmortem.PostmortemSnapshot;
import dev.debrief.contracts.postmortem.PostmortemUpdated;
import dev.debrief.contracts.postmortem.PostmortemWaived;
import dev.debrief.notifications.announcement.Tone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Facts about postmortems in words. */
@ApplicationScoped
class PostmortemTexts {

    private final Phrases phrases;
    private final MeetingTexts meetings;
    private final ReviewTexts reviews;

    PostmortemTexts(Phrases phrases) {
        this.phrases = phrases;
        this.meetings = new MeetingTexts(phrases);
        this.reviews = new ReviewTexts(phrases);
    }

    Story tell(PostmortemFact fact) {
        PostmortemSnapshot postmortem = fact.postmortem();
        return story(postmortem, fact)
                .and(List.of("About incident " + postmortem.incidentKey() + ", severity "
                        + phrases.word(postmortem.severity()) + "."));
    }

    private Story story(PostmortemSnapshot postmortem, PostmortemFact fact) {
        String name = postmortem.key() + " \"" + postmortem.title() + "\"";
        if (fact instanceof PostmortemDrafted drafted) {
            return Story.news(
                    drafted.at(),
                    "A draft is ready: " + name,
                    "It is asked for because: " + drafted.requiredBecause(),
                    meeting(postmortem, drafted.at()),
                    "Timeline, impact and durations are filled in. The rest is best written together, looking at what"
                            + " made it possible and not at who was there.");
        } else if (fact instanceof PostmortemUpdated updated) {
            return Story.news(
                    null, name + " was corrected", "Changed: " + String.join(", ", updated.changedFields()) + ".");
        } else if (MeetingTexts.isAboutMeeting(fact)) {
            return meetings.tell(name, fact);
        } else if (ReviewTexts.isAboutReview(fact)) {
            return reviews.tell(name, fact);
        } else if (fact instanceof FollowUpReviewScheduled scheduled) {
            return Story.news(
                    null,
                    "The follow-up review of " + name + " has a date",
                    "The actions are looked at again on " + phrases.day(scheduled.reviewOn()) + ".");
        } else if (fact instanceof FollowUpReviewDue due) {
            return Story.of(
                    Tone.NUDGE,
                    null,
                    "Today is the follow-up review of " + name,
                    "The day is " + phrases.day(due.reviewOn())
                            + ": look together at whether the actions have their effect.");
        } else if (fact instanceof FollowUpReviewHeld held) {
            return Story.news(
                    held.at(),
                    "The follow-up review of " + name + " was held",
                    held.outcome(),
                    held.nextReviewOn() == null
                            ? null
                            : "The actions are looked at again on " + phrases.day(held.nextReviewOn()) + ".");
        } else if (fact instanceof PostmortemClosed closed) {
            return Story.of(
                    Tone.CELEBRATION,
                    closed.at(),
                    name + " is closed",
                    "Every action has been seen through. Thank you to everybody who made the system better.");
        } else if (fact instanceof PostmortemWaived waived) {
            return Story.news(
                    waived.at(),
                    name + " is waived",
                    waived.by().displayName() + " says why none is needed: " + waived.reason());
        } else if (fact instanceof PostmortemReinstated reinstated) {
            return Story.news(reinstated.at(), name + " is written after all", reinstated.comment());
        } else if (fact instanceof PostmortemReopened reopened) {
            return Story.news(
                    reopened.at(),
                    name + " is being corrected",
                    reopened.by().displayName() + " says why: " + reopened.reason(),
                    "What was published stays to be read until the next version is.");
        } else if (fact instanceof PostmortemOverdue overdue) {
            return Story.of(
                    Tone.NUDGE,
                    overdue.overdueSince(),
                    name + " is still to be published",
                    "It was to be published by " + phrases.day(overdue.dueOn())
                            + ". What is missing is in the document; help is welcome.");
        }
        PostmortemPublished published = (PostmortemPublished) fact;
        return Story.of(
                Tone.CELEBRATION,
                published.at(),
                "Published for everybody to learn from: " + name,
                published.executiveSummary(),
                "Thank you to everybody who shared what they saw.");
    }

    /** A window that had closed before the draft was made is told as what it is, not as something missed. */
    private String meeting(PostmortemSnapshot postmortem, Instant draftedAt) {
        String window = phrases.moment(postmortem.meetingWindow().from()) + " and "
                + phrases.moment(postmortem.meetingWindow().to());
        return postmortem.meetingWindow().to().isBefore(draftedAt)
                ? "The time in which a meeting is usually held, between " + window
                        + ", was over when the incident was recorded; meet when it suits you."
                : "The review meeting is best held between " + window + ".";
    }
}
