/** Subscriptions of contacts and endpoints to events. */
@NullMarked
package dev.debrief.notifications.subscription;

import org.jspecify.annotations.NullMarked;
