/** The policy of when owners are reminded and who is asked for help with overdue action items. */
@NullMarked
package dev.debrief.actions.escalation;

import org.jspecify.annotations.NullMarked;
