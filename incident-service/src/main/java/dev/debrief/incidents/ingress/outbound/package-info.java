/** Requests to the systems that report incidents: where they may go, and how long they may take. */
@NullMarked
package dev.debrief.incidents.ingress.outbound;

import org.jspecify.annotations.NullMarked;
