/** Follow-up reviews of the action items after publication. */
@NullMarked
package dev.debrief.postmortems.followup;

import org.jspecify.annotations.NullMarked;
