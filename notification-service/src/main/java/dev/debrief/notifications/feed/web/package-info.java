/** The REST side of the feed. */
@NullMarked
package dev.debrief.notifications.feed.web;

import org.jspecify.annotations.NullMarked;
