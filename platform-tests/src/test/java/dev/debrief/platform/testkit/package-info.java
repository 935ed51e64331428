/** Tests of the test infrastructure. */
@NullMarked
package dev.debrief.platform.testkit;

import org.jspecify.annotations.NullMarked;
