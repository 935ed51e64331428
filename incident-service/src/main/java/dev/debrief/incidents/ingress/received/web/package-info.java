/** REST resources of deliveries: where sources send them, and where admins see what came of them. */
@NullMarked
package dev.debrief.incidents.ingress.received.web;

import org.jspecify.annotations.NullMarked;
