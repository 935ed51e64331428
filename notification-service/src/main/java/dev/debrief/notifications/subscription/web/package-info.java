/** The REST API of subscriptions. */
@NullMarked
package dev.debrief.notifications.subscription.web;

import org.jspecify.annotations.NullMarked;
