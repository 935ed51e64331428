/** Tries the suites of the HTTP layer. */
@NullMarked
package dev.debrief.platform.testkit.kit.http;

import org.jspecify.annotations.NullMarked;
