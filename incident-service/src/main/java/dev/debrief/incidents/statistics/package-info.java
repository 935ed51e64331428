/** Statistics of incidents, never of people. */
@NullMarked
package dev.debrief.incidents.statistics;

import org.jspecify.annotations.NullMarked;
