/** The rows of the benchmark, one class for each way to measure. */
@NullMarked
package dev.debrief.benchmarks.row;

import org.jspecify.annotations.NullMarked;
