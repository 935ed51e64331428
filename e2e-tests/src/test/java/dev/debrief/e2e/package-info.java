/** Journeys through the whole system, as its users see it: over HTTP and by mail. */
@NullMarked
package dev.debrief.e2e;

import org.jspecify.annotations.NullMarked;
