package dev.debrief.notifications.delivery;

/** Something is to be sent; told within the service, heard after the commit. */
record DeliveriesQueued() {}
