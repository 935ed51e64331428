/** Publishes the events of action items, to other services and to the listeners of this one. */
@NullMarked
package dev.debrief.actions.action.event;

import org.jspecify.annotations.NullMarked;
