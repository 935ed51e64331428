/** Configures webhooks: allowed destinations, timeout and signing. */
@NullMarked
package dev.debrief.notifications.outbound;

import org.jspecify.annotations.NullMarked;
