/** Tracks the action items of postmortems until their effect is verified. */
@NullMarked
package dev.debrief.actions;

import org.jspecify.annotations.NullMarked;
