/** Behaviour kits of guarded requests to other systems, and an HTTP server to test clients with. */
@NullMarked
package dev.debrief.platform.testkit.kit.outgoing;

import org.jspecify.annotations.NullMarked;
