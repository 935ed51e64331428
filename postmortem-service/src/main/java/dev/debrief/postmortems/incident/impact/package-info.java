/** Impact of an incident, as values. */
@NullMarked
package dev.debrief.postmortems.incident.impact;

import org.jspecify.annotations.NullMarked;
