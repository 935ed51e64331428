/** Kinds, statuses, transitions, times and durations of an incident. */
@NullMarked
package dev.debrief.incidents.incident.lifecycle;

import org.jspecify.annotations.NullMarked;
