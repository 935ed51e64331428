/** A postmortem from draft to publication. */
@NullMarked
package dev.debrief.postmortems.postmortem;

import org.jspecify.annotations.NullMarked;
