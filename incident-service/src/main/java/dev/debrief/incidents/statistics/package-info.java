/** Counts and distributions over many incidents; never about people. */
@NullMarked
package dev.debrief.incidents.statistics;

import org.jspecify.annotations.NullMarked;
