package dev.debrief.postmortems.postmortem;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.MeetingCancelled;
import dev.debrief.contracts.postmortem.MeetingHeld;
import dev.debrief.contracts.postmortem.MeetingRescheduled;
import dev.debrief.contracts.postmortem.MeetingScheduled;
import dev.debrief.contracts.postmortem.MeetingWindowClosing;
import dev.debrief.contracts.postmortem.MeetingWindowMissed;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.meeting.Meeting;
import dev.debrief.postmortems.meeting.MeetingRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Tells the world what becomes of review meetings, in the words of the contracts. */
@ApplicationScoped
class MeetingEventPublisher {

    private final PostmortemEventPublisher events;

    MeetingEventPublisher(PostmortemEventPublisher events) {
        this.events = events;
    }

    void scheduled(Postmortem postmortem, Meeting meeting, Actor by, Instant at) {
        events.publish(new MeetingScheduled(
                PostmortemEventPublisher.snapshot(postmortem), toEventPayload(meeting), person(by), at));
    }

    void rescheduled(Postmortem postmortem, Meeting meeting, Instant previousStartsAt, Actor by, Instant at) {
        events.publish(new MeetingRescheduled(
                PostmortemEventPublisher.snapshot(postmortem),
                toEventPayload(meeting),
                previousStartsAt,
                person(by),
                at));
    }

    void cancelled(Postmortem postmortem, Meeting meeting, String reason, Actor by, Instant at) {
        events.publish(new MeetingCancelled(
                PostmortemEventPublisher.snapshot(postmortem), toEventPayload(meeting), reason, person(by), at));
    }

    void held(Postmortem postmortem, Meeting meeting, MeetingRecord record, Actor by, Instant at) {
        events.publish(new MeetingHeld(
                PostmortemEventPublisher.snapshot(postmortem),
                toEventPayload(meeting),
                record.heldAt(),
                record.attended().stream().map(MeetingEventPublisher::person).toList(),
                record.recordingLink(),
                person(by),
                at));
    }

    void windowClosing(Postmortem postmortem, Instant closesAt) {
        events.publish(new MeetingWindowClosing(PostmortemEventPublisher.snapshot(postmortem), closesAt));
    }

    void windowMissed(Postmortem postmortem, Instant closedAt) {
        events.publish(new MeetingWindowMissed(PostmortemEventPublisher.snapshot(postmortem), closedAt));
    }

    private static dev.debrief.contracts.postmortem.value.Meeting toEventPayload(Meeting meeting) {
        return new dev.debrief.contracts.postmortem.value.Meeting(
                meeting.uid(),
                meeting.sequence(),
                meeting.startsAt(),
                meeting.endsAt(),
                person(meeting.facilitator()),
                meeting.invitees().stream()
                        .map(invitee -> person(invitee.person()))
                        .toList(),
                meeting.location(),
                meeting.link());
    }

    private static Person person(dev.debrief.postmortems.incident.Person person) {
        return new Person(person.handle(), person.displayName());
    }

    private static Person person(Actor actor) {
        return new Person(actor.handle(), actor.displayName());
    }
}
