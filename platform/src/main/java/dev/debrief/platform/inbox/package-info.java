/** Applies events of other services exactly once and in order; parks what cannot be applied. */
@NullMarked
package dev.debrief.platform.inbox;

import org.jspecify.annotations.NullMarked;
