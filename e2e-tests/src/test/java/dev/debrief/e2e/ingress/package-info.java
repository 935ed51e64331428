/** Sends deliveries as other systems do, also while incident-service is killed, and checks the incidents. */
@NullMarked
package dev.debrief.e2e.ingress;

import org.jspecify.annotations.NullMarked;
