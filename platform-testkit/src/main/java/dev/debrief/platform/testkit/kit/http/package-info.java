/** Behaviour suites of the HTTP layer: what is not HTTP, slow or odd, and clients that leave. */
@NullMarked
package dev.debrief.platform.testkit.kit.http;

import org.jspecify.annotations.NullMarked;
