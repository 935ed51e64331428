/** Values that events about an incident are made of. */
@NullMarked
package dev.debrief.contracts.incident.value;

import org.jspecify.annotations.NullMarked;
