/** Programs that measure Debrief from outside, on this machine. */
@NullMarked
package dev.debrief.benchmarks;

import org.jspecify.annotations.NullMarked;
