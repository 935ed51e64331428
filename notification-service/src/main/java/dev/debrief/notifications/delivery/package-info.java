/** Deliveries: the queue, its retries and the record of every attempt. */
@NullMarked
package dev.debrief.notifications.delivery;

import org.jspecify.annotations.NullMarked;
