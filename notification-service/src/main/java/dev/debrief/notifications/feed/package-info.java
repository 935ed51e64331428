/** The feed: notifications shown in the app. */
@NullMarked
package dev.debrief.notifications.feed;

import org.jspecify.annotations.NullMarked;
