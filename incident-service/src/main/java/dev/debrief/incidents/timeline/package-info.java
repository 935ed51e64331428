/** What happened when, entry by entry. */
@NullMarked
package dev.debrief.incidents.timeline;

import org.jspecify.annotations.NullMarked;
