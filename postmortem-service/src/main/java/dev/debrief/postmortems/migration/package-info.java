/** Moves postmortems to other templates and back. */
@NullMarked
package dev.debrief.postmortems.migration;

import org.jspecify.annotations.NullMarked;
