/** The deadlines of action items over REST. */
@NullMarked
package dev.debrief.actions.reminder.web;

import org.jspecify.annotations.NullMarked;
