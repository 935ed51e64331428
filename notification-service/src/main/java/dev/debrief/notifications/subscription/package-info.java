/** Subscriptions of people, teams, endpoints and everybody to events. */
@NullMarked
package dev.debrief.notifications.subscription;

import org.jspecify.annotations.NullMarked;
