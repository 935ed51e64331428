/** Events of an incident, published by incident-service on debrief.incident.v1. */
@NullMarked
package dev.debrief.contracts.incident;

import org.jspecify.annotations.NullMarked;
