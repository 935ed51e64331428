/** Templates: which sections a postmortem has, in which order, and what each is for. */
@NullMarked
package dev.debrief.postmortems.template;

import org.jspecify.annotations.NullMarked;
