/** How durations are published. */
@NullMarked
package dev.debrief.platform.metrics;

import org.jspecify.annotations.NullMarked;
