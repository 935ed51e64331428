/** Publishes domain events through the outbox. */
@NullMarked
package dev.debrief.actions.events;

import org.jspecify.annotations.NullMarked;
