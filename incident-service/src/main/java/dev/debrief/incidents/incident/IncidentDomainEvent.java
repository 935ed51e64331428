package dev.debrief.incidents.incident;

import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.incident.severity.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to an {@link Incident}: every method that changes it returns the events it caused. */
public sealed interface IncidentDomainEvent {

    <R> R accept(Visitor<R> visitor);

    record Reported() implements IncidentDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** @param changedFields names of the members that differ, in the order of the description */
    record Updated(List<String> changedFields, @Nullable String reason) implements IncidentDomainEvent {

        public Updated {
            changedFields = List.copyOf(changedFields);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The severity or the reason for it changed: {@code from} and {@code to} may be equal. */
    record SeverityAssessed(
            Severity from, Severity to, @Nullable String reason, Instant at) implements IncidentDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record StatusChanged(
            IncidentStatus from,
            IncidentStatus to,
            Instant at,
            @Nullable String reason) implements IncidentDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Resolved(Instant at) implements IncidentDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Reopened(Instant at, String reason) implements IncidentDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Cancelled(Instant at, String reason) implements IncidentDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Merged(IncidentReference target, Instant at, String reason) implements IncidentDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Unmerged(IncidentReference target, Instant at, String reason) implements IncidentDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Handles every domain event: a new one does not compile until each visitor handles it. */
    interface Visitor<R> {

        R visit(Reported event);

        R visit(Updated event);

        R visit(SeverityAssessed event);

        R visit(StatusChanged event);

        R visit(Resolved event);

        R visit(Reopened event);

        R visit(Cancelled event);

        R visit(Merged event);

        R visit(Unmerged event);
    }
}
