/** What people say about a postmortem while they write and review it. */
@NullMarked
package dev.debrief.postmortems.comment;

import org.jspecify.annotations.NullMarked;
