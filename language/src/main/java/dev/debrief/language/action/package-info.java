/** Checks the wording of action items: whether a title says what will be done, to what, and when it is done. */
@NullMarked
package dev.debrief.language.action;

import org.jspecify.annotations.NullMarked;
