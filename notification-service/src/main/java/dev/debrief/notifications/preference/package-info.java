/** How people and teams want to be notified: channels, quiet hours, what is muted, and when digests are sent. */
@NullMarked
package dev.debrief.notifications.preference;

import org.jspecify.annotations.NullMarked;
