/** Groups of alerts in the shape of Alertmanager's webhook, which several kinds of sources have in common. */
@NullMarked
package dev.debrief.incidents.ingress.kind.alert;

import org.jspecify.annotations.NullMarked;
