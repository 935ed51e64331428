/** Calendars of the due dates of a team, to subscribe to. */
@NullMarked
package dev.debrief.actions.report.calendar;

import org.jspecify.annotations.NullMarked;
