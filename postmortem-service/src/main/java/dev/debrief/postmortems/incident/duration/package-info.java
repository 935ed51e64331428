/** What durations of incidents are called, and why one has no value. */
@NullMarked
package dev.debrief.postmortems.incident.duration;

import org.jspecify.annotations.NullMarked;
