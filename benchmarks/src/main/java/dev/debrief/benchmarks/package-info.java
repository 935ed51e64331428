/** Programs that measure the performance of Debrief on this machine. */
@NullMarked
package dev.debrief.benchmarks;

import org.jspecify.annotations.NullMarked;
