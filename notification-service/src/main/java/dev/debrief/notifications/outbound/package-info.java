/** Where webhooks may go: the guard against requests into our own network. */
@NullMarked
package dev.debrief.notifications.outbound;

import org.jspecify.annotations.NullMarked;
