/** End-to-end tests of the whole system from the perspective of its users: over HTTP and by e-mail. */
@NullMarked
package dev.debrief.e2e;

import org.jspecify.annotations.NullMarked;
