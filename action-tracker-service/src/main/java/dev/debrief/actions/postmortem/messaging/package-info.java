/** Hears the events about postmortems. */
@NullMarked
package dev.debrief.actions.postmortem.messaging;

import org.jspecify.annotations.NullMarked;
