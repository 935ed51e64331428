/** Who took part in an incident, and as what. */
@NullMarked
package dev.debrief.incidents.participant;

import org.jspecify.annotations.NullMarked;
