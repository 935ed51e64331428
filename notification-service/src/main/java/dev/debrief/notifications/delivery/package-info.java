/** Deliveries: the queue, its retries and the history of attempts. */
@NullMarked
package dev.debrief.notifications.delivery;

import org.jspecify.annotations.NullMarked;
