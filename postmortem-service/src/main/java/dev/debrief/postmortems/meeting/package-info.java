/** The review meeting: when it fits, who leads it, who is asked, what came of it. */
@NullMarked
package dev.debrief.postmortems.meeting;

import org.jspecify.annotations.NullMarked;
