/** Consumes the events of the other services and renders them as messages. */
@NullMarked
package dev.debrief.notifications.routing.messaging;

import org.jspecify.annotations.NullMarked;
