/** Who is asked what they say to a postmortem, and what they said. */
@NullMarked
package dev.debrief.postmortems.review;

import org.jspecify.annotations.NullMarked;
