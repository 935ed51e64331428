/** What an incident did to users, business and colleagues. */
@NullMarked
package dev.debrief.incidents.impact;

import org.jspecify.annotations.NullMarked;
