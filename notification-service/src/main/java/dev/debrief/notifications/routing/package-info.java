/** Routes notifications to recipients. */
@NullMarked
package dev.debrief.notifications.routing;

import org.jspecify.annotations.NullMarked;
