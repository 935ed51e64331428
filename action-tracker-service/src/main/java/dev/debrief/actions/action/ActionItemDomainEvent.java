package dev.debrief.actions.action;

import dev.debrief.actions.action.content.Owner;
import dev.debrief.platform.security.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to an action item, as its methods return it. */
public sealed interface ActionItemDomainEvent {

    <R> R accept(Visitor<R> visitor);

    /** Whether the item differs from before. A notice or a comment is only about it. */
    default boolean changesItem() {
        return true;
    }

    /** What a transition caused. */
    static ActionItemDomainEvent of(TransitionCommand command, Actor by, Instant at) {
        String reason = command.hasReason() ? command.reason() : null;
        return switch (command.transition()) {
            case COMMIT -> new Committed(reason, by, at);
            case START -> new Started(reason, by, at);
            case BLOCK -> new Blocked(Objects.requireNonNull(reason), by, at);
            case COMPLETE -> new Completed(reason, by, at);
            case VERIFY -> new Verified(reason, command.evidenceLink(), by, at);
            case FIND_INEFFECTIVE ->
                new FoundIneffective(Objects.requireNonNull(reason), command.evidenceLink(), by, at);
            case DROP -> new Dropped(Objects.requireNonNull(reason), by, at);
            case UNDO_COMPLETE, RECUR -> new Reopened(Objects.requireNonNull(reason), command.recurredIn(), by, at);
        };
    }

    /** One method per event, so that an unhandled event does not compile. */
    interface Visitor<R> {

        R visit(Proposed event);

        R visit(Committed event);

        R visit(Updated event);

        R visit(Assigned event);

        R visit(Rescheduled event);

        R visit(Started event);

        R visit(Blocked event);

        R visit(Completed event);

        R visit(Verified event);

        R visit(FoundIneffective event);

        R visit(Dropped event);

        R visit(Reopened event);

        R visit(DueSoon event);

        R visit(Overdue event);

        R visit(Escalated event);

        R visit(VerificationDue event);

        R visit(Commented event);
    }

    record Proposed(Actor by, Instant at) implements ActionItemDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Committed(@Nullable String reason, Actor by, Instant at) implements ActionItemDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** @param changedFields names of the fields as in the API; includes an owner or a due date that was removed */
    record Updated(List<String> changedFields, Actor by, Instant at) implements ActionItemDomainEvent {

        public Updated {
            changedFields = List.copyOf(changedFields);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** @param previous null for the first owner */
    record Assigned(@Nullable Owner previous, Actor by, Instant at) implements ActionItemDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** @param previous null for the first due date */
    record Rescheduled(
            @Nullable LocalDate previous, @Nullable String reason, Actor by, Instant at)
            implements ActionItemDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Started(@Nullable String reason, Actor by, Instant at) implements ActionItemDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Blocked(String reason, Actor by, Instant at) implements ActionItemDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Completed(@Nullable String reason, Actor by, Instant at) implements ActionItemDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Verified(@Nullable String note, @Nullable String evidenceLink, Actor by, Instant at)
            implements ActionItemDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record FoundIneffective(String reason, @Nullable String evidenceLink, Actor by, Instant at)
            implements ActionItemDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Dropped(String reason, Actor by, Instant at) implements ActionItemDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** @param recurredIn key of an incident; null if a completion was undone */
    record Reopened(String reason, @Nullable String recurredIn, Actor by, Instant at) implements ActionItemDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** @param daysLeft until the due date; 0 on that day */
    record DueSoon(LocalDate dueOn, int daysLeft) implements ActionItemDomainEvent {

        @Override
        public boolean changesItem() {
            return false;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * @param dueOn the day that passed
     * @param since the end of that day in the organisation's time zone
     */
    record Overdue(LocalDate dueOn, Instant since) implements ActionItemDomainEvent {

        @Override
        public boolean changesItem() {
            return false;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** @param mentions handles that the text mentions */
    record Commented(UUID commentId, String text, List<String> mentions, Actor by, Instant at)
            implements ActionItemDomainEvent {

        public Commented {
            mentions = List.copyOf(mentions);
        }

        @Override
        public boolean changesItem() {
            return false;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * @param level of the escalation policy, 1 or more
     * @param handles that the policy names for it
     * @param overdueSince the end of the due day in the organisation's time zone
     */
    record Escalated(int level, List<String> handles, Instant overdueSince) implements ActionItemDomainEvent {

        public Escalated {
            handles = List.copyOf(handles);
        }

        @Override
        public boolean changesItem() {
            return false;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** @param dueOn the day on which the observation of the effect ended */
    record VerificationDue(Instant completedAt, LocalDate dueOn) implements ActionItemDomainEvent {

        @Override
        public boolean changesItem() {
            return false;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
