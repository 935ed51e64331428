/** Consumes the events of postmortems. */
@NullMarked
package dev.debrief.actions.postmortem.messaging;

import org.jspecify.annotations.NullMarked;
