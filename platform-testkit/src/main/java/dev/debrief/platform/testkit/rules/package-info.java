/** Architecture rules as tests. */
@NullMarked
package dev.debrief.platform.testkit.rules;

import org.jspecify.annotations.NullMarked;
