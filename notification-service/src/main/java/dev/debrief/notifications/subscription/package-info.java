/** Subscriptions: who wants to hear of what. */
@NullMarked
package dev.debrief.notifications.subscription;

import org.jspecify.annotations.NullMarked;
