/** Consumes the events of the other services and decides by rules who is notified of them. */
@NullMarked
package dev.debrief.notifications.routing.messaging;

import org.jspecify.annotations.NullMarked;
