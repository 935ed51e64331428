/** The impact of an incident on users, business and colleagues. */
@NullMarked
package dev.debrief.incidents.impact;

import org.jspecify.annotations.NullMarked;
