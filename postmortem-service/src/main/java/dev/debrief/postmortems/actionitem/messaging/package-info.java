/** Consumes the events of action-tracker-service. */
@NullMarked
package dev.debrief.postmortems.actionitem.messaging;

import org.jspecify.annotations.NullMarked;
