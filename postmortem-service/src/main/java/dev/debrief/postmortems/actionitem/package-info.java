/** Local copy of the action items, kept current by action-item events. */
@NullMarked
package dev.debrief.postmortems.actionitem;

import org.jspecify.annotations.NullMarked;
