/** Fills the databases of the services and of the limit side. */
@NullMarked
package dev.debrief.benchmarks.seed;

import org.jspecify.annotations.NullMarked;
