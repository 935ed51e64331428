/** The clock, in the zone of the organisation, the bounds of times, and the pace of work that repeats. */
@NullMarked
package dev.debrief.platform.time;

import org.jspecify.annotations.NullMarked;
