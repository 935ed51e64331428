/** What rules and the service catalogue make of what a source reports. */
@NullMarked
package dev.debrief.incidents.ingress.mapping.target;

import org.jspecify.annotations.NullMarked;
