/** Writes events to the outbox. */
@NullMarked
package dev.debrief.incidents.events;

import org.jspecify.annotations.NullMarked;
