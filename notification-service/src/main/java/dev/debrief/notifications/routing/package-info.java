/** Who is told of a fact, and on which ways. */
@NullMarked
package dev.debrief.notifications.routing;

import org.jspecify.annotations.NullMarked;
