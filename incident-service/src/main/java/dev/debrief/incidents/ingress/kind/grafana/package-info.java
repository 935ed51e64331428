/** Alerts of Grafana, and alert groups of Grafana OnCall and IRM. */
@NullMarked
package dev.debrief.incidents.ingress.kind.grafana;

import org.jspecify.annotations.NullMarked;
