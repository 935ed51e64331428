/** Reads past incidents from the REST API of PagerDuty. */
@NullMarked
package dev.debrief.incidents.ingress.history.pagerduty;

import org.jspecify.annotations.NullMarked;
