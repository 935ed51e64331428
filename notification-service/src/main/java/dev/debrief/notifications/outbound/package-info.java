/** Protects against webhooks into private networks. */
@NullMarked
package dev.debrief.notifications.outbound;

import org.jspecify.annotations.NullMarked;
