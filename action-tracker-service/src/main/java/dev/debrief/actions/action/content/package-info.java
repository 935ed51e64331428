/** What an action item says: the values of its editable fields. */
@NullMarked
package dev.debrief.actions.action.content;

import org.jspecify.annotations.NullMarked;
