/** Calls of the APIs of other products in JSON, and what their responses mean. */
@NullMarked
package dev.debrief.platform.outgoing.api;

import org.jspecify.annotations.NullMarked;
