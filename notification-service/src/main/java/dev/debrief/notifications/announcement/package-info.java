/** What there is to tell about a fact, in words for people. */
@NullMarked
package dev.debrief.notifications.announcement;

import org.jspecify.annotations.NullMarked;
