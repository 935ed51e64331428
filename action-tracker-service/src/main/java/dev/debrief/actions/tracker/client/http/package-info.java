/** Requests to the APIs of trackers in JSON, and what their responses mean. */
@NullMarked
package dev.debrief.actions.tracker.client.http;

import org.jspecify.annotations.NullMarked;
