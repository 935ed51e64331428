/** This service's copy of the incidents: what a postmortem tells about them, kept current by incident events. */
@NullMarked
package dev.debrief.postmortems.incident;

import org.jspecify.annotations.NullMarked;
