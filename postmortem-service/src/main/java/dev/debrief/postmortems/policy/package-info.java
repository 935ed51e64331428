/** Says which incidents need a postmortem and by when, and keeps how it was decided. */
@NullMarked
package dev.debrief.postmortems.policy;

import org.jspecify.annotations.NullMarked;
