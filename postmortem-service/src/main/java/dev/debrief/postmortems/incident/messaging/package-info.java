/** Consumes the events of incident-service. */
@NullMarked
package dev.debrief.postmortems.incident.messaging;

import org.jspecify.annotations.NullMarked;
