/** Strict JSON at the edge. */
@NullMarked
package dev.debrief.platform.json;

import org.jspecify.annotations.NullMarked;
