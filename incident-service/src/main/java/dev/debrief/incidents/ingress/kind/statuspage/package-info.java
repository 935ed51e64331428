/** Statuspage: webhooks, and incidents read back over its API. */
@NullMarked
package dev.debrief.incidents.ingress.kind.statuspage;

import org.jspecify.annotations.NullMarked;
