/** Statistics of action items over REST. */
@NullMarked
package dev.debrief.actions.report.statistics.web;

import org.jspecify.annotations.NullMarked;
