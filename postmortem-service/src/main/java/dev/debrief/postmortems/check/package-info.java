/** What has to hold before a postmortem takes a step, and what it means to waive that. */
@NullMarked
package dev.debrief.postmortems.check;

import org.jspecify.annotations.NullMarked;
