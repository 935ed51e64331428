/** The sections of a postmortem: text written by people, or generated from incidents. */
@NullMarked
package dev.debrief.postmortems.section;

import org.jspecify.annotations.NullMarked;
