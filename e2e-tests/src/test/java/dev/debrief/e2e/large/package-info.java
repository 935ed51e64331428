/** Proves that incidents with long timelines need no more memory than short ones. */
@NullMarked
package dev.debrief.e2e.large;

import org.jspecify.annotations.NullMarked;
