/** Proves that webhooks arrive although receivers fail and notification-service is killed. */
@NullMarked
package dev.debrief.e2e.webhook;

import org.jspecify.annotations.NullMarked;
