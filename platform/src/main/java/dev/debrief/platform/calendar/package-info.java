/** The working days of the organisation with its public holidays, and invitations as iCalendar. */
@NullMarked
package dev.debrief.platform.calendar;

import org.jspecify.annotations.NullMarked;
