/** Webhook endpoints with their encrypted secrets. */
@NullMarked
package dev.debrief.notifications.endpoint;

import org.jspecify.annotations.NullMarked;
