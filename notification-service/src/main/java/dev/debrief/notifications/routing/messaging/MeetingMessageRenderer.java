package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.MeetingCancelled;
import dev.debrief.contracts.postmortem.MeetingHeld;
import dev.debrief.contracts.postmortem.MeetingRescheduled;
import dev.debrief.contracts.postmortem.MeetingScheduled;
import dev.debrief.contracts.postmortem.MeetingWindowClosing;
import dev.debrief.contracts.postmortem.MeetingWindowMissed;
import dev.debrief.contracts.postmortem.PostmortemEvent;
import dev.debrief.contracts.postmortem.value.Meeting;
import dev.debrief.notifications.notification.Tone;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events about review meetings in words, and whom they concern. */
final class MeetingMessageRenderer {

    private final MessageFormatter formatter;

    MeetingMessageRenderer(MessageFormatter formatter) {
        this.formatter = formatter;
    }

    static boolean isAboutMeeting(PostmortemEvent event) {
        return event instanceof MeetingScheduled
                || event instanceof MeetingRescheduled
                || event instanceof MeetingCancelled
                || event instanceof MeetingHeld
                || event instanceof MeetingWindowClosing
                || event instanceof MeetingWindowMissed;
    }

    /**
     * Who is told without having subscribed: those who are asked to come, and who leads. Nobody is asked to come to
     * what is over, as when a meeting is recorded afterwards.
     */
    static Set<String> addressed(PostmortemEvent event) {
        if (event instanceof MeetingScheduled scheduled) {
            return invited(scheduled.meeting(), scheduled.at());
        } else if (event instanceof MeetingRescheduled rescheduled) {
            return invited(rescheduled.meeting(), rescheduled.at());
        }
        return event instanceof MeetingCancelled cancelled ? invited(cancelled.meeting(), cancelled.at()) : Set.of();
    }

    private static Set<String> invited(Meeting meeting, Instant publishedAt) {
        return meeting.startsAt().isBefore(publishedAt)
                ? Set.of()
                : Stream.concat(Stream.of(meeting.facilitator()), meeting.invitees().stream())
                        .map(Person::handle)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** @param name of the postmortem */
    RenderedMessage tell(String name, PostmortemEvent event) {
        if (event instanceof MeetingScheduled scheduled) {
            return RenderedMessage.news(
                    scheduled.at(),
                    "You are invited to the review of " + name,
                    when(scheduled.meeting()),
                    where(scheduled.meeting()),
                    "We look at what made it possible, not at who was there.");
        } else if (event instanceof MeetingRescheduled rescheduled) {
            boolean moved =
                    !rescheduled.previousStartsAt().equals(rescheduled.meeting().startsAt());
            return RenderedMessage.news(
                    rescheduled.at(),
                    "The review of " + name + (moved ? " has another time" : " has changed"),
                    when(rescheduled.meeting()),
                    where(rescheduled.meeting()));
        } else if (event instanceof MeetingCancelled cancelled) {
            return RenderedMessage.news(
                    cancelled.at(), "The review of " + name + " does not take place", "Reason: " + cancelled.reason());
        } else if (event instanceof MeetingHeld held) {
            return RenderedMessage.of(
                    Tone.CELEBRATION,
                    held.at(),
                    "The review of " + name + " was held",
                    held.attended().size() + " people took part on " + formatter.formatInstant(held.heldAt())
                            + ". Thank you!",
                    held.recordingLink() == null ? null : "Recording: " + held.recordingLink());
        } else if (event instanceof MeetingWindowClosing closing) {
            return RenderedMessage.of(
                    Tone.NUDGE,
                    null,
                    "No review of " + name + " is planned yet",
                    "It is best held by " + formatter.formatInstant(closing.closesAt())
                            + ", while memories are fresh.");
        }
        MeetingWindowMissed missed = (MeetingWindowMissed) event;
        return RenderedMessage.of(
                Tone.NUDGE,
                null,
                "The review of " + name + " is still to be held",
                "The usual time was over on " + formatter.formatInstant(missed.closedAt())
                        + ". A late meeting is better than none.");
    }

    private String when(Meeting meeting) {
        return "It begins on " + formatter.formatInstant(meeting.startsAt()) + " and ends on "
                + formatter.formatInstant(meeting.endsAt()) + ", led by "
                + meeting.facilitator().displayName() + ".";
    }

    private static @Nullable String where(Meeting meeting) {
        if (meeting.link() != null) {
            return "Join at " + meeting.link();
        }
        return meeting.location() == null ? null : "Where: " + meeting.location();
    }
}
