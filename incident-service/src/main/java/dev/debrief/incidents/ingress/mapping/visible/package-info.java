/** Where something shows that belongs to an incident, and whether it may. */
@NullMarked
package dev.debrief.incidents.ingress.mapping.visible;

import org.jspecify.annotations.NullMarked;
