/** The clock, in the zone of the organisation, and the bounds of times. */
@NullMarked
package dev.debrief.platform.time;

import org.jspecify.annotations.NullMarked;
