/** The local projection of incidents that have follow-ups, updated from their events. */
@NullMarked
package dev.debrief.actions.incident;

import org.jspecify.annotations.NullMarked;
