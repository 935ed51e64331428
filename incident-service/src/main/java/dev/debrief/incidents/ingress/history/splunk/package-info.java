/** Reads past incidents from the reporting API of Splunk On-Call. */
@NullMarked
package dev.debrief.incidents.ingress.history.splunk;

import org.jspecify.annotations.NullMarked;
