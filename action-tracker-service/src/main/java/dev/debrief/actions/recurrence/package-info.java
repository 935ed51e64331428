/** Finds later incidents in which what an action item was for happened again, and reopens the item. */
@NullMarked
package dev.debrief.actions.recurrence;

import org.jspecify.annotations.NullMarked;
