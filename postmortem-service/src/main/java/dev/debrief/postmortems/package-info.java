/** Postmortems, from the draft to the closed lesson. */
@NullMarked
package dev.debrief.postmortems;

import org.jspecify.annotations.NullMarked;
