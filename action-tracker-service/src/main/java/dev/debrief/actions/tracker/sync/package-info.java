/** Synchronizes an action item and its issue: what is read, compared, sent and applied, and in which order. */
@NullMarked
package dev.debrief.actions.tracker.sync;

import org.jspecify.annotations.NullMarked;
