/** The one clock, and the organisation's days. */
@NullMarked
package dev.debrief.platform.time;

import org.jspecify.annotations.NullMarked;
