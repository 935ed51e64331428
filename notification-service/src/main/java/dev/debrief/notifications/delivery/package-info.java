/** Deliveries: who was sent what over which channel, and how to send it. */
@NullMarked
package dev.debrief.notifications.delivery;

import org.jspecify.annotations.NullMarked;
