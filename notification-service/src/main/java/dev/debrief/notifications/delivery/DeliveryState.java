package dev.debrief.notifications.delivery;

/** The state of a delivery. */
public enum DeliveryState {
    /** Waits for its next attempt. */
    PENDING,
    DELIVERED,
    /** Failed; can be redelivered manually. */
    DEAD,
    /** Cancelled because the recipient may no longer see its subject. */
    WITHDRAWN
}
