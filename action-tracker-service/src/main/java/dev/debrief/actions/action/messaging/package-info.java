/** Consumes the events of incidents: their follow-ups, and who may see them. */
@NullMarked
package dev.debrief.actions.action.messaging;

import org.jspecify.annotations.NullMarked;
