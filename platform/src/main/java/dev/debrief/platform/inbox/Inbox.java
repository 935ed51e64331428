package dev.debrief.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes Kafka records for consumers. */
@ApplicationScoped
public class Inbox {

    /** Applies, ignores or parks one record. */
    public void receive(FactConsumer consumer, ConsumerRecord<byte[], byte[]> record) {
        throw new UnsupportedOperationException(consumer.name() + record.offset());
    }
}
