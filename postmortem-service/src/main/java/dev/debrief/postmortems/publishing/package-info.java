/** Publishes postmortems to the places where people read. */
@NullMarked
package dev.debrief.postmortems.publishing;

import org.jspecify.annotations.NullMarked;
