/** Publishes events: stored in the transaction of the change, relayed to Kafka in order and at least once. */
@NullMarked
package dev.debrief.platform.outbox;

import org.jspecify.annotations.NullMarked;
