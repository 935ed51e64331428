/** Which sections a postmortem has, in which order, and what each is for; made and changed by administrators. */
@NullMarked
package dev.debrief.postmortems.template;

import org.jspecify.annotations.NullMarked;
