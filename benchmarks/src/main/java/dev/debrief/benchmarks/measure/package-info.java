/** Statistics of measurements, and what the kernel counts. */
@NullMarked
package dev.debrief.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
