/** Fields of incidents that the organisation defines itself. */
@NullMarked
package dev.debrief.incidents.field;

import org.jspecify.annotations.NullMarked;
