/** Proves that due dates and reminders take effect once, although services and PostgreSQL fail meanwhile. */
@NullMarked
package dev.debrief.e2e.timer;

import org.jspecify.annotations.NullMarked;
