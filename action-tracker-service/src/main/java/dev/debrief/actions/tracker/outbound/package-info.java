/** Requests to trackers: where they may go, and how long they may take. */
@NullMarked
package dev.debrief.actions.tracker.outbound;

import org.jspecify.annotations.NullMarked;
