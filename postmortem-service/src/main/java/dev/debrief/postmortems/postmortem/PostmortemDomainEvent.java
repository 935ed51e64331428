package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.security.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened to a postmortem. */
public sealed interface PostmortemDomainEvent {

    /** Calls the method of the visitor for the type of this event. */
    <R> R accept(Visitor<R> visitor);

    /** @param participants handles of everybody who took part in the incident */
    record Drafted(List<String> participants) implements PostmortemDomainEvent {

        public Drafted {
            participants = List.copyOf(participants);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** @param changedFields names as in the API; {@link Postmortem#DUE_ON} is not part of the published snapshot */
    record Updated(List<String> changedFields) implements PostmortemDomainEvent {

        public Updated {
            changedFields = List.copyOf(changedFields);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Submitted(Actor by, Instant at) implements PostmortemDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record ChangesRequested(Actor by, Instant at, String comment) implements PostmortemDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Approved(Actor by, Instant at) implements PostmortemDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** @param executiveSummary Markdown; null when that section is empty or missing */
    record Published(Actor by, Instant at, @Nullable String executiveSummary) implements PostmortemDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Reopened(Actor by, Instant at, String comment) implements PostmortemDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Waived(Actor by, Instant at, String reason) implements PostmortemDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Reinstated(Actor by, Instant at, @Nullable String comment) implements PostmortemDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** @param since the end of the due day */
    record Overdue(LocalDate dueOn, Instant since) implements PostmortemDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record FollowUpReviewScheduled(LocalDate reviewOn) implements PostmortemDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record FollowUpReviewDue(LocalDate reviewOn) implements PostmortemDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record FollowUpReviewHeld(FollowUpOutcome outcome, Actor by, Instant at) implements PostmortemDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** @param acceptedActions keys of action items that were accepted unfinished */
    record Closed(Actor by, Instant at, List<String> acceptedActions) implements PostmortemDomainEvent {

        public Closed {
            acceptedActions = List.copyOf(acceptedActions);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Handles every domain event of a postmortem.
     *
     * @param <R> the result of handling an event
     */
    interface Visitor<R> {

        R visit(Drafted event);

        R visit(Updated event);

        R visit(Submitted event);

        R visit(ChangesRequested event);

        R visit(Approved event);

        R visit(Published event);

        R visit(Reopened event);

        R visit(Waived event);

        R visit(Reinstated event);

        R visit(Overdue event);

        R visit(FollowUpReviewScheduled event);

        R visit(FollowUpReviewDue event);

        R visit(FollowUpReviewHeld event);

        R visit(Closed event);
    }
}
