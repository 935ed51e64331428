/** Commands under kill, crash and outage, and the checks that nothing was lost or done twice. */
@NullMarked
package dev.debrief.e2e.fault;

import org.jspecify.annotations.NullMarked;
