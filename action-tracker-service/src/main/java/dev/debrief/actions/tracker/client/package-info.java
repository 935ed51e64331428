/** What a tracker is: the seam that each product implements, and the texts that they share. */
@NullMarked
package dev.debrief.actions.tracker.client;

import org.jspecify.annotations.NullMarked;
