/** Publications: the page of a postmortem in a publishing target, and the jobs that bring it there. */
@NullMarked
package dev.debrief.postmortems.publishing.publication;

import org.jspecify.annotations.NullMarked;
