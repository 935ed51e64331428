/** Calendars of due dates over REST. */
@NullMarked
package dev.debrief.actions.report.calendar.web;

import org.jspecify.annotations.NullMarked;
