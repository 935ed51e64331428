/** Notifications: the text about an event and its audience. */
@NullMarked
package dev.debrief.notifications.notification;

import org.jspecify.annotations.NullMarked;
