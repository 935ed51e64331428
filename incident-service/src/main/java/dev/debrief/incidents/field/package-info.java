/** Custom fields of incidents, defined by admins. */
@NullMarked
package dev.debrief.incidents.field;

import org.jspecify.annotations.NullMarked;
