/** REST resources of trackers, of the issues of action items, and of the webhooks of trackers. */
@NullMarked
package dev.debrief.actions.tracker.web;

import org.jspecify.annotations.NullMarked;
