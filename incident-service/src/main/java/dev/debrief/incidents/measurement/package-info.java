/** Measurements: custom durations of incidents, defined by admins. */
@NullMarked
package dev.debrief.incidents.measurement;

import org.jspecify.annotations.NullMarked;
