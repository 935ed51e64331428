/** What this service knows of postmortems: its own copy, told by their events. */
@NullMarked
package dev.debrief.actions.postmortem;

import org.jspecify.annotations.NullMarked;
