package dev.debrief.notifications.delivery;

/** Internal event after new deliveries were queued; observed after the commit. */
record DeliveriesQueued() {}
