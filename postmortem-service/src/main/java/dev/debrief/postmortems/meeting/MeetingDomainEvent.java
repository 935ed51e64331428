package dev.debrief.postmortems.meeting;

import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.Person;
import java.time.Instant;
import java.util.List;

/** Something that happened to a review meeting or its window. */
public sealed interface MeetingDomainEvent {

    /** Calls the method of the visitor for the type of this event. */
    <R> R accept(Visitor<R> visitor);

    record Scheduled(Meeting meeting, Actor by, Instant at) implements MeetingDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** @param removed who took part before and no longer does */
    record Rescheduled(Meeting meeting, Instant previousStartsAt, List<Person> removed, Actor by, Instant at)
            implements MeetingDomainEvent {

        public Rescheduled {
            removed = List.copyOf(removed);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Cancelled(Meeting meeting, String reason, Actor by, Instant at) implements MeetingDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Held(Meeting meeting, MeetingRecord record, Actor by, Instant at) implements MeetingDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record WindowClosing(Instant closesAt) implements MeetingDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record WindowMissed(Instant closedAt) implements MeetingDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Handles every domain event of a meeting.
     *
     * @param <R> the result of handling an event
     */
    interface Visitor<R> {

        R visit(Scheduled event);

        R visit(Rescheduled event);

        R visit(Cancelled event);

        R visit(Held event);

        R visit(WindowClosing event);

        R visit(WindowMissed event);
    }
}
