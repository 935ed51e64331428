/** The command ./debrief bench. */
@NullMarked
package dev.debrief.benchmarks.bench;

import org.jspecify.annotations.NullMarked;
