/** Action items: lifecycle, owner, due date and progress. */
@NullMarked
package dev.debrief.actions.action;

import org.jspecify.annotations.NullMarked;
