/** Which incidents need a postmortem and by when, and why. */
@NullMarked
package dev.debrief.postmortems.policy;

import org.jspecify.annotations.NullMarked;
