/** Who may read which part of a postmortem, and what people outside the organisation read. */
@NullMarked
package dev.debrief.postmortems.audience;

import org.jspecify.annotations.NullMarked;
