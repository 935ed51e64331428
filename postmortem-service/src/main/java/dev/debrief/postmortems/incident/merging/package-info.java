/** Incidents that were merged because they are the same. */
@NullMarked
package dev.debrief.postmortems.incident.merging;

import org.jspecify.annotations.NullMarked;
