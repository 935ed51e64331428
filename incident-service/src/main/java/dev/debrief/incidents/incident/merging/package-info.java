/** Merges incidents, and undoes merges. */
@NullMarked
package dev.debrief.incidents.incident.merging;

import org.jspecify.annotations.NullMarked;
