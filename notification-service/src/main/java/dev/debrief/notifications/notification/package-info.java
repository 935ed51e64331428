/** What there is to tell about an event, in words for people. */
@NullMarked
package dev.debrief.notifications.notification;

import org.jspecify.annotations.NullMarked;
