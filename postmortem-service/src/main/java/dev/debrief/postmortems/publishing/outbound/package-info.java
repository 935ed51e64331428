/** Requests to publishing targets: where they may go, and how long they may take. */
@NullMarked
package dev.debrief.postmortems.publishing.outbound;

import org.jspecify.annotations.NullMarked;
