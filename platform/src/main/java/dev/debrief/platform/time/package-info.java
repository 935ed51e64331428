/** The clock, and the working days of the organisation. */
@NullMarked
package dev.debrief.platform.time;

import org.jspecify.annotations.NullMarked;
