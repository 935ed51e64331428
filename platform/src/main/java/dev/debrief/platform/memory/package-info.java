/** Limits the memory that reads of large resources need at the same time. */
@NullMarked
package dev.debrief.platform.memory;

import org.jspecify.annotations.NullMarked;
