package dev.debrief.contracts.notification;

import dev.debrief.contracts.DomainEvent;

/** The events of notifications. */
public sealed interface NotificationEvent extends DomainEvent permits DeliveryFailed, EndpointDisabled {

    /** Calls the method of the visitor for the type of this event. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Handles every event of the topic: an event without a method here, or without an implementation, does not compile.
     *
     * @param <R> what handling an event returns
     */
    interface Visitor<R> {

        R visit(DeliveryFailed event);

        R visit(EndpointDisabled event);
    }
}
