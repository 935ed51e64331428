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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Renders the events of review meetings. Invited people and the facilitator are notified without a subscription, unless
 * the meeting was in the past when it was recorded.
 */
final class MeetingMessageRenderer {

    private final MessageFormatter formatter;

    MeetingMessageRenderer(MessageFormatter formatter) {
        this.formatter = formatter;
    }

    RenderedMessage render(MeetingScheduled event) {
        return RenderedMessage.update(
                        event.at(),
                        "You are invited to the review of " + name(event),
                        timeLine(event.meeting()),
                        locationLine(event.meeting()),
                        "The review looks at what made the incident possible, not at who was involved.")
                .withDirectRecipients(invited(event.meeting(), event.at()))
                .withInvitation(InvitationMapper.planned(event, event.meeting(), event.by(), event.at()));
    }

    RenderedMessage render(MeetingRescheduled event) {
        boolean moved = !event.previousStartsAt().equals(event.meeting().startsAt());
        return RenderedMessage.update(
                        event.at(),
                        "The review of " + name(event) + (moved ? " has a new time" : " has changed"),
                        timeLine(event.meeting()),
                        locationLine(event.meeting()),
                        removedLine(event))
                .withDirectRecipients(concerned(event))
                .withInvitation(InvitationMapper.changed(event));
    }

    RenderedMessage render(MeetingCancelled event) {
        return RenderedMessage.update(
                        event.at(), "The review of " + name(event) + " was cancelled", "Reason: " + event.reason())
                .withDirectRecipients(invited(event.meeting(), event.at()))
                .withInvitation(
                        InvitationMapper.cancelled(event, event.meeting(), event.by(), event.at(), event.reason()));
    }

    RenderedMessage render(MeetingHeld event) {
        int attended = event.attended().size();
        return RenderedMessage.success(
                event.at(),
                "The review of " + name(event) + " took place",
                (attended == 1 ? "One person" : attended + " people") + " attended on "
                        + formatter.formatInstant(event.heldAt()) + ". Thank you!",
                event.recordingLink() == null ? null : "Recording: " + event.recordingLink());
    }

    RenderedMessage render(MeetingWindowClosing event) {
        return RenderedMessage.reminder(
                null,
                "No review of " + name(event) + " is scheduled yet",
                "Hold it by " + formatter.formatInstant(event.closesAt()) + ", while memories are fresh.");
    }

    RenderedMessage render(MeetingWindowMissed event) {
        return RenderedMessage.reminder(
                null,
                "The review of " + name(event) + " has not taken place yet",
                "The recommended time ended on " + formatter.formatInstant(event.closedAt())
                        + ". A late review is better than none.");
    }

    private String name(PostmortemEvent event) {
        return formatter.formatName(event.postmortem().key(), event.postmortem().title());
    }

    private String timeLine(Meeting meeting) {
        return "It starts on " + formatter.formatInstant(meeting.startsAt()) + " and ends on "
                + formatter.formatInstant(meeting.endsAt()) + ", facilitated by "
                + meeting.facilitator().displayName() + ".";
    }

    private static @Nullable String locationLine(Meeting meeting) {
        if (meeting.link() != null) {
            return "Join at " + meeting.link();
        }
        return meeting.location() == null ? null : "Location: " + meeting.location();
    }

    private static @Nullable String removedLine(MeetingRescheduled event) {
        List<Person> removed = Objects.requireNonNullElse(event.removed(), List.of());
        return removed.isEmpty()
                ? null
                : "No longer invited: "
                        + removed.stream().map(Person::displayName).collect(Collectors.joining(", ")) + ".";
    }

    /** Who is no longer invited has it in the calendar, unless it lay in the past all along. */
    private static Set<String> concerned(MeetingRescheduled event) {
        Stream<String> removed = event.previousStartsAt().isBefore(event.at())
                ? Stream.empty()
                : Stream.ofNullable(event.removed()).flatMap(List::stream).map(Person::handle);
        return Stream.concat(invited(event.meeting(), event.at()).stream(), removed)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> invited(Meeting meeting, Instant publishedAt) {
        return meeting.startsAt().isBefore(publishedAt)
                ? Set.of()
                : Stream.concat(Stream.of(meeting.facilitator()), meeting.invitees().stream())
                        .map(Person::handle)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
