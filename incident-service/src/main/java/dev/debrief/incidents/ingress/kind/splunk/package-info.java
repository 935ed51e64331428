/** Splunk On-Call: outgoing webhooks with our template. */
@NullMarked
package dev.debrief.incidents.ingress.kind.splunk;

import org.jspecify.annotations.NullMarked;
