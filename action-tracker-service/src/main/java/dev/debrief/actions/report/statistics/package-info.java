/** Statistics of action items, never of people. */
@NullMarked
package dev.debrief.actions.report.statistics;

import org.jspecify.annotations.NullMarked;
