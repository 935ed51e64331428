package dev.debrief.notifications.endpoint;

import java.time.Instant;

/** What happened to an endpoint, as its methods return it. */
sealed interface EndpointDomainEvent {

    <R> R accept(Visitor<R> visitor);

    /** One method per event, so that an unhandled event does not compile. */
    interface Visitor<R> {

        R visit(Disabled event);
    }

    record Disabled(String reason, Instant at) implements EndpointDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
