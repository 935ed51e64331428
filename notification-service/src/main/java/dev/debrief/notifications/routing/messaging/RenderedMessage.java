package dev.debrief.notifications.routing.messaging;

import dev.debrief.notifications.notification.Invitation;
import dev.debrief.notifications.notification.NotificationContent;
import dev.debrief.notifications.notification.Tone;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event as text, with the people it concerns.
 *
 * @param at when it happened; null to use the time of the envelope
 * @param participants handles that take part in the subject from now on, in addition to known ones
 * @param replacesParticipants {@code participants} is the complete list: others no longer take part
 * @param directRecipients handles that are notified without a subscription
 * @param invitation the meeting it is about; null for other events
 */
record RenderedMessage(
        NotificationContent content,
        @Nullable Instant at,
        Set<String> participants,
        boolean replacesParticipants,
        Set<String> directRecipients,
        @Nullable Invitation invitation) {

    /** Null lines are omitted. */
    static RenderedMessage of(Tone tone, @Nullable Instant at, String headline, @Nullable String... lines) {
        return new RenderedMessage(
                new NotificationContent(
                        tone,
                        headline,
                        Arrays.stream(lines).filter(Objects::nonNull).toList()),
                at,
                Set.of(),
                false,
                Set.of(),
                null);
    }

    static RenderedMessage update(@Nullable Instant at, String headline, @Nullable String... lines) {
        return of(Tone.UPDATE, at, headline, lines);
    }

    static RenderedMessage reminder(@Nullable Instant at, String headline, @Nullable String... lines) {
        return of(Tone.REMINDER, at, headline, lines);
    }

    static RenderedMessage success(@Nullable Instant at, String headline, @Nullable String... lines) {
        return of(Tone.SUCCESS, at, headline, lines);
    }

    /** Appends lines. */
    RenderedMessage withLines(List<String> more) {
        NotificationContent longer = new NotificationContent(
                content.tone(),
                content.headline(),
                Stream.concat(content.lines().stream(), more.stream()).toList());
        return new RenderedMessage(longer, at, participants, replacesParticipants, directRecipients, invitation);
    }

    /** Adds people who take part in the subject. */
    RenderedMessage withParticipants(Collection<String> handles) {
        Set<String> all =
                Stream.concat(participants.stream(), handles.stream()).collect(Collectors.toUnmodifiableSet());
        return new RenderedMessage(content, at, all, replacesParticipants, directRecipients, invitation);
    }

    /** Sets the complete list of people who take part in the subject. */
    RenderedMessage withAllParticipants(Collection<String> handles) {
        return new RenderedMessage(content, at, Set.copyOf(handles), true, directRecipients, invitation);
    }

    /** Notifies people without a subscription. */
    RenderedMessage withDirectRecipients(Collection<String> handles) {
        return new RenderedMessage(content, at, participants, replacesParticipants, Set.copyOf(handles), invitation);
    }

    /** Adds the meeting for calendars. */
    RenderedMessage withInvitation(Invitation meeting) {
        return new RenderedMessage(content, at, participants, replacesParticipants, directRecipients, meeting);
    }
}
