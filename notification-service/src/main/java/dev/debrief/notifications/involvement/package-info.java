/** Who takes part in what; this service's own small copy, fed by events. */
@NullMarked
package dev.debrief.notifications.involvement;

import org.jspecify.annotations.NullMarked;
