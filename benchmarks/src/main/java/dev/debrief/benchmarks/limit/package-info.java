/** What PostgreSQL and Kafka do on their own: the divisor of all ratios. */
@NullMarked
package dev.debrief.benchmarks.limit;

import org.jspecify.annotations.NullMarked;
