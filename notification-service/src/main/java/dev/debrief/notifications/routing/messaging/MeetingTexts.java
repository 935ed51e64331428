package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.Meeting;
import dev.debrief.contracts.postmortem.MeetingCancelled;
import dev.debrief.contracts.postmortem.MeetingHeld;
import dev.debrief.contracts.postmortem.MeetingRescheduled;
import dev.debrief.contracts.postmortem.MeetingScheduled;
import dev.debrief.contracts.postmortem.MeetingWindowClosing;
import dev.debrief.contracts.postmortem.MeetingWindowMissed;
import dev.debrief.contracts.postmortem.PostmortemFact;
import dev.debrief.notifications.announcement.Tone;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts about review meetings in words, and whom they concern. */
final class MeetingTexts {

    private final Phrases phrases;

    MeetingTexts(Phrases phrases) {
        this.phrases = phrases;
    }

    static boolean isAboutMeeting(PostmortemFact fact) {
        return fact instanceof MeetingScheduled
                || fact instanceof MeetingRescheduled
                || fact instanceof MeetingCancelled
                || fact instanceof MeetingHeld
                || fact instanceof MeetingWindowClosing
                || fact instanceof MeetingWindowMissed;
    }

    /**
     * Who is told without having subscribed: those who are asked to come, and who leads. Nobody is asked to come to
     * what is over, as when a meeting is recorded afterwards.
     */
    static Set<String> addressed(PostmortemFact fact) {
        if (fact instanceof MeetingScheduled scheduled) {
            return invited(scheduled.meeting(), scheduled.at());
        } else if (fact instanceof MeetingRescheduled rescheduled) {
            return invited(rescheduled.meeting(), rescheduled.at());
        }
        return fact instanceof MeetingCancelled cancelled ? invited(cancelled.meeting(), cancelled.at()) : Set.of();
    }

    private static Set<String> invited(Meeting meeting, Instant toldAt) {
        return meeting.startsAt().isBefore(toldAt)
                ? Set.of()
                : Stream.concat(Stream.of(meeting.facilitator()), meeting.invitees().stream())
                        .map(Person::handle)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** @param name of the postmortem */
    Story tell(String name, PostmortemFact fact) {
        if (fact instanceof MeetingScheduled scheduled) {
            return Story.news(
                    scheduled.at(),
                    "You are invited to the review of " + name,
                    when(scheduled.meeting()),
                    where(scheduled.meeting()),
                    "We look at what made it possible, not at who was there.");
        } else if (fact instanceof MeetingRescheduled rescheduled) {
            boolean moved =
                    !rescheduled.previousStartsAt().equals(rescheduled.meeting().startsAt());
            return Story.news(
                    rescheduled.at(),
                    "The review of " + name + (moved ? " has another time" : " has changed"),
                    when(rescheduled.meeting()),
                    where(rescheduled.meeting()));
        } else if (fact instanceof MeetingCancelled cancelled) {
            return Story.news(
                    cancelled.at(), "The review of " + name + " does not take place", "Reason: " + cancelled.reason());
        } else if (fact instanceof MeetingHeld held) {
            return Story.of(
                    Tone.CELEBRATION,
                    held.at(),
                    "The review of " + name + " was held",
                    held.attended().size() + " people took part on " + phrases.moment(held.heldAt()) + ". Thank you!",
                    held.recordingLink() == null ? null : "Recording: " + held.recordingLink());
        } else if (fact instanceof MeetingWindowClosing closing) {
            return Story.of(
                    Tone.NUDGE,
                    null,
                    "No review of " + name + " is planned yet",
                    "It is best held by " + phrases.moment(closing.closesAt()) + ", while memories are fresh.");
        }
        MeetingWindowMissed missed = (MeetingWindowMissed) fact;
        return Story.of(
                Tone.NUDGE,
                null,
                "The review of " + name + " is still to be held",
                "The usual time was over on " + phrases.moment(missed.closedAt())
                        + ". A late meeting is better than none.");
    }

    private String when(Meeting meeting) {
        return "It begins on " + phrases.moment(meeting.startsAt()) + " and ends on "
                + phrases.moment(meeting.endsAt()) + ", led by "
                + meeting.facilitator().displayName() + ".";
    }

    private static @Nullable String where(Meeting meeting) {
        if (meeting.link() != null) {
            return "Join at " + meeting.link();
        }
        return meeting.location() == null ? null : "Where: " + meeting.location();
    }
}
