/** Proves that each action item gets one issue in a tracker, although action-tracker-service is killed. */
@NullMarked
package dev.debrief.e2e.tracker;

import org.jspecify.annotations.NullMarked;
