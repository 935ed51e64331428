/** PagerDuty: Webhooks v3. */
@NullMarked
package dev.debrief.incidents.ingress.kind.pagerduty;

import org.jspecify.annotations.NullMarked;
