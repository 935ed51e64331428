/** Improvements: action items that are done and postmortems that are shared, and their weekly summaries. */
@NullMarked
package dev.debrief.notifications.improvement;

import org.jspecify.annotations.NullMarked;
