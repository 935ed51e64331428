/** Starts PostgreSQL, Kafka and the four services as plain processes, for local use and for tests. */
@NullMarked
package dev.debrief.localstack;

import org.jspecify.annotations.NullMarked;
