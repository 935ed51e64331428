/** REST resource of statistics. */
@NullMarked
package dev.debrief.incidents.statistics.web;

import org.jspecify.annotations.NullMarked;
