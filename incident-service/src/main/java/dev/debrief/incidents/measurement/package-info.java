/** Durations that the organisation counts beside the built-in ones. */
@NullMarked
package dev.debrief.incidents.measurement;

import org.jspecify.annotations.NullMarked;
