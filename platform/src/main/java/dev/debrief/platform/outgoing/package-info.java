/** Guarded HTTP requests to other systems: URL guard, pinned-address client, Retry-After, circuit breaker. */
@NullMarked
package dev.debrief.platform.outgoing;

import org.jspecify.annotations.NullMarked;
