/** The states of action items over time, and their progress as of any day. */
@NullMarked
package dev.debrief.actions.action.state;

import org.jspecify.annotations.NullMarked;
