/** Action items: what follows from postmortems, and whether it is done and helps. */
@NullMarked
package dev.debrief.actions;

import org.jspecify.annotations.NullMarked;
