/** REST resources of the timeline. */
@NullMarked
package dev.debrief.incidents.timeline.web;

import org.jspecify.annotations.NullMarked;
