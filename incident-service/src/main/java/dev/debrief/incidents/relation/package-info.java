/** Relations between incidents. */
@NullMarked
package dev.debrief.incidents.relation;

import org.jspecify.annotations.NullMarked;
