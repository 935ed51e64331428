package dev.debrief.notifications.delivery;

/** Where a delivery is in its life. */
public enum DeliveryState {
    /** To be tried, now or later. */
    PENDING,
    DELIVERED,
    /** Given up; can be sent again by hand. */
    DEAD,
    /** Not sent, because the recipient may no longer see what it is about. */
    WITHDRAWN
}
