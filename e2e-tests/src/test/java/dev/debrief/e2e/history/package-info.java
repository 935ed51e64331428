/** Proves that past incidents arrive once each, although the import is killed. */
@NullMarked
package dev.debrief.e2e.history;

import org.jspecify.annotations.NullMarked;
