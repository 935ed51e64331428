/** Recurrences over REST. */
@NullMarked
package dev.debrief.actions.recurrence.web;

import org.jspecify.annotations.NullMarked;
