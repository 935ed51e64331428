/** Participants of incidents, and their roles. */
@NullMarked
package dev.debrief.incidents.participant;

import org.jspecify.annotations.NullMarked;
