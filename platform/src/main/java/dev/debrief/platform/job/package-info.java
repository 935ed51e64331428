/** Jobs: durable work towards the outside, leased by one worker at a time, attempted on a schedule and logged. */
@NullMarked
package dev.debrief.platform.job;

import org.jspecify.annotations.NullMarked;
