/** Publishes events through the outbox. */
@NullMarked
package dev.debrief.postmortems.events;

import org.jspecify.annotations.NullMarked;
