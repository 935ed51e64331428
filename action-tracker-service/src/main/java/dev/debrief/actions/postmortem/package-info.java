/** The local projection of postmortems, updated from their events. */
@NullMarked
package dev.debrief.actions.postmortem;

import org.jspecify.annotations.NullMarked;
