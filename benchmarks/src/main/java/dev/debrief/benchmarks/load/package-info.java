/** Generates load over HTTP with little CPU of its own. */
@NullMarked
package dev.debrief.benchmarks.load;

import org.jspecify.annotations.NullMarked;
