/** The rules of the house can fail, and the platform keeps them. */
@NullMarked
package dev.debrief.platform.testkit.rules;

import org.jspecify.annotations.NullMarked;
