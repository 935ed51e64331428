/** What rules and the service catalogue make of what a source reports. */
@NullMarked
package dev.debrief.incidents.ingress.mapping.ruled;

import org.jspecify.annotations.NullMarked;
