/** Checks that must pass, or be waived, before a transition. */
@NullMarked
package dev.debrief.postmortems.check;

import org.jspecify.annotations.NullMarked;
