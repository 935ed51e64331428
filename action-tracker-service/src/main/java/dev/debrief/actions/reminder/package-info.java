/** What happens to action items as time passes: reminders, snoozes, escalation, and when a verification is due. */
@NullMarked
package dev.debrief.actions.reminder;

import org.jspecify.annotations.NullMarked;
