/** The timeline of an incident. */
@NullMarked
package dev.debrief.incidents.timeline;

import org.jspecify.annotations.NullMarked;
