/** Reads incidents together with parts that other features own. */
@NullMarked
package dev.debrief.incidents.incident.expansion;

import org.jspecify.annotations.NullMarked;
