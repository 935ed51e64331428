/** The time in which the review meeting should be. */
@NullMarked
package dev.debrief.postmortems.postmortem.window;

import org.jspecify.annotations.NullMarked;
