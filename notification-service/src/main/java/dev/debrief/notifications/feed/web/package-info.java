/** The REST API of the feed. */
@NullMarked
package dev.debrief.notifications.feed.web;

import org.jspecify.annotations.NullMarked;
