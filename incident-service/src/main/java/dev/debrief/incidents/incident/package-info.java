/** Incidents, from report to closure. */
@NullMarked
package dev.debrief.incidents.incident;

import org.jspecify.annotations.NullMarked;
