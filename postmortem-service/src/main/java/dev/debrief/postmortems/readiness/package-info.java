/** Readiness of a postmortem: depth, evidence and actions. Advice only, unlike checks. */
@NullMarked
package dev.debrief.postmortems.readiness;

import org.jspecify.annotations.NullMarked;
