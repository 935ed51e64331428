/** What the changes of an incident say together, and how the incident follows; without a database. */
@NullMarked
package dev.debrief.incidents.ingress.mapping.state;

import org.jspecify.annotations.NullMarked;
