/** Publishes domain events through the outbox. */
@NullMarked
package dev.debrief.notifications.events;

import org.jspecify.annotations.NullMarked;
