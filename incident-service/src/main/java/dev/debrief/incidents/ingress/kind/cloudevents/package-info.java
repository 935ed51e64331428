/** CloudEvents over HTTP, for systems that have no kind of their own. */
@NullMarked
package dev.debrief.incidents.ingress.kind.cloudevents;

import org.jspecify.annotations.NullMarked;
