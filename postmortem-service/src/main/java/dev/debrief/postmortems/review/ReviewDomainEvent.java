package dev.debrief.postmortems.review;

import dev.debrief.platform.security.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in the review of a postmortem. A request for changes is an event of the postmortem itself.
 */
public sealed interface ReviewDomainEvent {

    /** Calls the method of the visitor for the type of this event. */
    <R> R accept(Visitor<R> visitor);

    record Requested(List<Reviewer> reviewers, Actor by, Instant at) implements ReviewDomainEvent {

        public Requested {
            reviewers = List.copyOf(reviewers);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** @param outstanding reviewers who have not approved yet */
    record Approved(@Nullable String comment, List<Reviewer> outstanding, Actor by, Instant at)
            implements ReviewDomainEvent {

        public Approved {
            outstanding = List.copyOf(outstanding);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Handles every domain event of a review.
     *
     * @param <R> the result of handling an event
     */
    interface Visitor<R> {

        R visit(Requested event);

        R visit(Approved event);
    }
}
