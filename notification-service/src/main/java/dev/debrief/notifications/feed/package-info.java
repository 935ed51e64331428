/** The feed: what a person sees in the app. */
@NullMarked
package dev.debrief.notifications.feed;

import org.jspecify.annotations.NullMarked;
