/** Imports timeline entries from files. */
@NullMarked
package dev.debrief.incidents.timeline.imports;

import org.jspecify.annotations.NullMarked;
