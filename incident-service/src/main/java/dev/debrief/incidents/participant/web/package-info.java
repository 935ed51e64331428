/** REST resources of participants. */
@NullMarked
package dev.debrief.incidents.participant.web;

import org.jspecify.annotations.NullMarked;
