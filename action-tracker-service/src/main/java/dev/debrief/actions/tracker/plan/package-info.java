/** What has to change on either side, so that an action item and its issue say the same. */
@NullMarked
package dev.debrief.actions.tracker.plan;

import org.jspecify.annotations.NullMarked;
