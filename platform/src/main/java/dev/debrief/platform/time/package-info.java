/** The clock, in the zone of the organisation. */
@NullMarked
package dev.debrief.platform.time;

import org.jspecify.annotations.NullMarked;
