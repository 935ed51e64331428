/** Hears the events of the other services and puts them into words. */
@NullMarked
package dev.debrief.notifications.routing.messaging;

import org.jspecify.annotations.NullMarked;
