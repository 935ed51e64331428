/** Alerts of Prometheus Alertmanager: its webhook, version 4. */
@NullMarked
package dev.debrief.incidents.ingress.kind.alertmanager;

import org.jspecify.annotations.NullMarked;
