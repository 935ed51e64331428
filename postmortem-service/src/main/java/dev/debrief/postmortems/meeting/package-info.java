/** The review meeting: window, planning, facilitators and record. */
@NullMarked
package dev.debrief.postmortems.meeting;

import org.jspecify.annotations.NullMarked;
