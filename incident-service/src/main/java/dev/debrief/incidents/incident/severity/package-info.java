/** Severities of an incident and their history. */
@NullMarked
package dev.debrief.incidents.incident.severity;

import org.jspecify.annotations.NullMarked;
