/** An incident from report to resolution. */
@NullMarked
package dev.debrief.incidents.incident;

import org.jspecify.annotations.NullMarked;
