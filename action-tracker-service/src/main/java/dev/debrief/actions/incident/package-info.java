/** The local projections of incidents, updated from their events: those with follow-ups, and the details of all. */
@NullMarked
package dev.debrief.actions.incident;

import org.jspecify.annotations.NullMarked;
