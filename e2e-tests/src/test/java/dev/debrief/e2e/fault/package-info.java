/** Sends commands during crashes and outages, and checks that nothing was lost or done twice. */
@NullMarked
package dev.debrief.e2e.fault;

import org.jspecify.annotations.NullMarked;
