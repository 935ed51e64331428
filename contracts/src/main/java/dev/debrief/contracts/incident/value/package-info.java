/** Values used by incident events. */
@NullMarked
package dev.debrief.contracts.incident.value;

import org.jspecify.annotations.NullMarked;
