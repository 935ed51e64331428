package dev.debrief.postmortems.meeting;

import static dev.debrief.postmortems.postmortem.PostmortemEventMapper.person;

import dev.debrief.contracts.postmortem.MeetingCancelled;
import dev.debrief.contracts.postmortem.MeetingHeld;
import dev.debrief.contracts.postmortem.MeetingRescheduled;
import dev.debrief.contracts.postmortem.MeetingScheduled;
import dev.debrief.contracts.postmortem.MeetingWindowClosing;
import dev.debrief.contracts.postmortem.MeetingWindowMissed;
import dev.debrief.contracts.postmortem.PostmortemEvent;
import dev.debrief.contracts.postmortem.value.AgendaPoint;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import dev.debrief.postmortems.events.EventPublisher;
import dev.debrief.postmortems.postmortem.FactorSource;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemEventMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Publishes domain events of meetings as events of the contract. */
@ApplicationScoped
class MeetingEventPublisher {

    private final EventPublisher events;
    private final FactorSource factors;

    MeetingEventPublisher(EventPublisher events, FactorSource factors) {
        this.events = events;
        this.factors = factors;
    }

    void publish(Postmortem postmortem, List<? extends MeetingDomainEvent> domainEvents) {
        Mapping mapping = new Mapping(PostmortemEventMapper.snapshot(postmortem, factors.factorsOf(postmortem.id())));
        domainEvents.forEach(event -> events.publish(event.accept(mapping)));
    }

    private record Mapping(PostmortemSnapshot postmortem) implements MeetingDomainEvent.Visitor<PostmortemEvent> {

        @Override
        public PostmortemEvent visit(MeetingDomainEvent.Scheduled event) {
            return new MeetingScheduled(postmortem, payload(event.meeting()), person(event.by()), event.at());
        }

        @Override
        public PostmortemEvent visit(MeetingDomainEvent.Rescheduled event) {
            return new MeetingRescheduled(
                    postmortem,
                    payload(event.meeting()),
                    event.previousStartsAt(),
                    person(event.by()),
                    event.at(),
                    event.removed().isEmpty()
                            ? null
                            : event.removed().stream()
                                    .map(PostmortemEventMapper::person)
                                    .toList());
        }

        @Override
        public PostmortemEvent visit(MeetingDomainEvent.Cancelled event) {
            return new MeetingCancelled(
                    postmortem, payload(event.meeting()), event.reason(), person(event.by()), event.at());
        }

        @Override
        public PostmortemEvent visit(MeetingDomainEvent.Held event) {
            MeetingRecord record = event.record();
            return new MeetingHeld(
                    postmortem,
                    payload(event.meeting()),
                    record.heldAt(),
                    record.attended().stream()
                            .map(PostmortemEventMapper::person)
                            .toList(),
                    record.recordingLink(),
                    person(event.by()),
                    event.at());
        }

        @Override
        public PostmortemEvent visit(MeetingDomainEvent.WindowClosing event) {
            return new MeetingWindowClosing(postmortem, event.closesAt());
        }

        @Override
        public PostmortemEvent visit(MeetingDomainEvent.WindowMissed event) {
            return new MeetingWindowMissed(postmortem, event.closedAt());
        }

        private static dev.debrief.contracts.postmortem.value.Meeting payload(Meeting meeting) {
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
                    meeting.link(),
                    person(meeting.organizer()),
                    meeting.agenda().stream()
                            .map(point -> new AgendaPoint(point.title(), point.minutes()))
                            .toList());
        }
    }
}
