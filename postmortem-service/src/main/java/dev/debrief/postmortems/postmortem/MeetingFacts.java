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
class MeetingFacts {

    private final PostmortemFacts facts;

    MeetingFacts(PostmortemFacts facts) {
        this.facts = facts;
    }

    void scheduled(Postmortem postmortem, Meeting meeting, Actor by, Instant at) {
        facts.publish(new MeetingScheduled(PostmortemFacts.snapshot(postmortem), asFact(meeting), person(by), at));
    }

    void rescheduled(Postmortem postmortem, Meeting meeting, Instant previousStartsAt, Actor by, Instant at) {
        facts.publish(new MeetingRescheduled(
                PostmortemFacts.snapshot(postmortem), asFact(meeting), previousStartsAt, person(by), at));
    }

    void cancelled(Postmortem postmortem, Meeting meeting, String reason, Actor by, Instant at) {
        facts.publish(
                new MeetingCancelled(PostmortemFacts.snapshot(postmortem), asFact(meeting), reason, person(by), at));
    }

    void held(Postmortem postmortem, Meeting meeting, MeetingRecord record, Actor by, Instant at) {
        facts.publish(new MeetingHeld(
                PostmortemFacts.snapshot(postmortem),
                asFact(meeting),
                record.heldAt(),
                record.attended().stream().map(MeetingFacts::person).toList(),
                record.recordingLink(),
                person(by),
                at));
    }

    void windowClosing(Postmortem postmortem, Instant closesAt) {
        facts.publish(new MeetingWindowClosing(PostmortemFacts.snapshot(postmortem), closesAt));
    }

    void windowMissed(Postmortem postmortem, Instant closedAt) {
        facts.publish(new MeetingWindowMissed(PostmortemFacts.snapshot(postmortem), closedAt));
    }

    private static dev.debrief.contracts.postmortem.Meeting asFact(Meeting meeting) {
        return new dev.debrief.contracts.postmortem.Meeting(
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
