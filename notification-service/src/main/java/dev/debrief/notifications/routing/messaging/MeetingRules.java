package dev.debrief.notifications.routing.messaging;

import static dev.debrief.notifications.routing.messaging.RoutingRule.reminder;
import static dev.debrief.notifications.routing.messaging.RoutingRule.success;
import static dev.debrief.notifications.routing.messaging.RoutingRule.update;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.MeetingCancelled;
import dev.debrief.contracts.postmortem.MeetingHeld;
import dev.debrief.contracts.postmortem.MeetingRescheduled;
import dev.debrief.contracts.postmortem.MeetingScheduled;
import dev.debrief.contracts.postmortem.MeetingWindowClosing;
import dev.debrief.contracts.postmortem.MeetingWindowMissed;
import dev.debrief.contracts.postmortem.value.Meeting;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who is notified of review meetings: the invited, whoever scheduled it included, because it belongs in the calendars
 * of all of them. Nobody is invited to a meeting that was in the past when it was recorded.
 */
final class MeetingRules {

    private MeetingRules() {}

    static List<RoutingRule<?>> all() {
        return List.of(
                update(MeetingScheduled.class)
                        .at(MeetingScheduled::at)
                        .by(MeetingScheduled::by)
                        .includingActor()
                        .notifies(Role.FACILITATOR, event -> facilitator(event.meeting(), event.at()))
                        .notifies(Role.INVITEES, event -> invitees(event.meeting(), event.at()))
                        .invitation(event -> InvitationMapper.planned(event, event.meeting(), event.by(), event.at())),
                update(MeetingRescheduled.class)
                        .at(MeetingRescheduled::at)
                        .by(MeetingRescheduled::by)
                        .includingActor()
                        .notifies(Role.FACILITATOR, event -> facilitator(event.meeting(), event.at()))
                        .notifies(Role.INVITEES, event -> invitees(event.meeting(), event.at()))
                        .notifies(Role.FORMER_INVITEES, MeetingRules::formerInvitees)
                        .invitation(InvitationMapper::changed),
                update(MeetingCancelled.class)
                        .at(MeetingCancelled::at)
                        .by(MeetingCancelled::by)
                        .includingActor()
                        .notifies(Role.FACILITATOR, event -> facilitator(event.meeting(), event.at()))
                        .notifies(Role.INVITEES, event -> invitees(event.meeting(), event.at()))
                        .invitation(event -> InvitationMapper.cancelled(
                                event, event.meeting(), event.by(), event.at(), event.reason())),
                success(MeetingHeld.class).at(MeetingHeld::at).by(MeetingHeld::by),
                reminder(MeetingWindowClosing.class).notifies(Role.AUTHOR).notifies(Role.PARTICIPANTS),
                reminder(MeetingWindowMissed.class).notifies(Role.AUTHOR).notifies(Role.PARTICIPANTS));
    }

    private static Collection<String> facilitator(Meeting meeting, Instant publishedAt) {
        return isPast(meeting, publishedAt)
                ? List.of()
                : List.of(meeting.facilitator().handle());
    }

    private static Collection<String> invitees(Meeting meeting, Instant publishedAt) {
        return isPast(meeting, publishedAt)
                ? List.of()
                : meeting.invitees().stream().map(Person::handle).toList();
    }

    private static boolean isPast(Meeting meeting, Instant publishedAt) {
        return meeting.startsAt().isBefore(publishedAt);
    }

    /** Who is no longer invited has it in the calendar, unless it lay in the past all along. */
    private static Collection<String> formerInvitees(MeetingRescheduled event) {
        return event.previousStartsAt().isBefore(event.at())
                ? List.of()
                : Stream.ofNullable(event.removed())
                        .flatMap(List::stream)
                        .map(Person::handle)
                        .toList();
    }
}
