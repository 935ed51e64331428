/** The working days of the organisation, and invitations as iCalendar. */
@NullMarked
package dev.debrief.platform.calendar;

import org.jspecify.annotations.NullMarked;
