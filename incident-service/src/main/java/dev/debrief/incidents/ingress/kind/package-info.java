/** What a kind of source is: how its deliveries are authenticated, and what they say. */
@NullMarked
package dev.debrief.incidents.ingress.kind;

import org.jspecify.annotations.NullMarked;
