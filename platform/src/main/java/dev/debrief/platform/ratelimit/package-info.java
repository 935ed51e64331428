/** Limits the requests of each caller. */
@NullMarked
package dev.debrief.platform.ratelimit;

import org.jspecify.annotations.NullMarked;
