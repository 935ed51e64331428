/** A Kafka broker and the topics of Debrief. */
@NullMarked
package dev.debrief.localstack.kafka;

import org.jspecify.annotations.NullMarked;
