/** Announces operations that a later version will not have. */
@NullMarked
package dev.debrief.platform.deprecation;

import org.jspecify.annotations.NullMarked;
