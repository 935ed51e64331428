/** Restores postmortems to earlier versions. */
@NullMarked
package dev.debrief.postmortems.restore;

import org.jspecify.annotations.NullMarked;
