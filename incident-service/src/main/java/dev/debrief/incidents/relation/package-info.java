/** Which incidents have to do with each other. */
@NullMarked
package dev.debrief.incidents.relation;

import org.jspecify.annotations.NullMarked;
