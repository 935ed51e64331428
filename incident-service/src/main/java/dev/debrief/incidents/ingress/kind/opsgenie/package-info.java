/** Opsgenie: webhooks of alert actions. */
@NullMarked
package dev.debrief.incidents.ingress.kind.opsgenie;

import org.jspecify.annotations.NullMarked;
