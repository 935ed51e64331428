/** The channel to HTTP services, as signed webhooks. */
@NullMarked
package dev.debrief.notifications.channel.webhook;

import org.jspecify.annotations.NullMarked;
