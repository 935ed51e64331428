/** What a postmortem said at its milestones, how two of these differ, and what was published. */
@NullMarked
package dev.debrief.postmortems.version;

import org.jspecify.annotations.NullMarked;
