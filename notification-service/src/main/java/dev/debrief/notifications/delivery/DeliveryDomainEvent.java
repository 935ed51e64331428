package dev.debrief.notifications.delivery;

import java.time.Instant;

/** What happened to a delivery, as its methods return it. */
sealed interface DeliveryDomainEvent {

    <R> R accept(Visitor<R> visitor);

    /** One method per event, so that an unhandled event does not compile. */
    interface Visitor<R> {

        R visit(Failed event);
    }

    /**
     * The last attempt failed.
     *
     * @param reason why the last attempt failed
     */
    record Failed(String reason, Instant at) implements DeliveryDomainEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
