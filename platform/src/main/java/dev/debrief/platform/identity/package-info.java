/** Ids that machines use and short keys that people say. */
@NullMarked
package dev.debrief.platform.identity;

import org.jspecify.annotations.NullMarked;
