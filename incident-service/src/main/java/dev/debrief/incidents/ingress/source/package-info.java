/** The systems that report incidents, as admins set them up: key, kind, secret and API. */
@NullMarked
package dev.debrief.incidents.ingress.source;

import org.jspecify.annotations.NullMarked;
