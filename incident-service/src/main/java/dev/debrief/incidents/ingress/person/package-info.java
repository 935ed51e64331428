/** People as sources know them, and who of them is known to Debrief. */
@NullMarked
package dev.debrief.incidents.ingress.person;

import org.jspecify.annotations.NullMarked;
