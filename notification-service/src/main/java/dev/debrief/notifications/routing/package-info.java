/** Who is told of an event, and on which ways. */
@NullMarked
package dev.debrief.notifications.routing;

import org.jspecify.annotations.NullMarked;
