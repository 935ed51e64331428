/** Many timeline entries at once, from files of other tools. */
@NullMarked
package dev.debrief.incidents.timeline.imports;

import org.jspecify.annotations.NullMarked;
