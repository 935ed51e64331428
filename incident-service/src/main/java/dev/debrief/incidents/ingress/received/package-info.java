/** What sources deliver: authenticated, stored as it came, mapped later, and kept for a while. */
@NullMarked
package dev.debrief.incidents.ingress.received;

import org.jspecify.annotations.NullMarked;
