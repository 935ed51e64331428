package dev.debrief.platform.testkit.kit;

import dev.debrief.platform.inbox.Inbox;
import jakarta.inject.Singleton;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Passes records to the inbox and reads the results. */
@Singleton
class KitInbox {

    private final Inbox inbox;
    private final KitEventConsumer consumer;

    KitInbox(Inbox inbox, KitEventConsumer consumer) {
        this.inbox = inbox;
        this.consumer = consumer;
    }

    @SafeVarargs
    final void receive(ConsumerRecord<byte[], byte[]>... records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            inbox.receive(consumer, record);
        }
    }

    /** Passes the records as one poll. */
    @SafeVarargs
    final void receiveTogether(ConsumerRecord<byte[], byte[]>... records) {
        receiveTogether(List.of(records));
    }

    void receiveTogether(List<ConsumerRecord<byte[], byte[]>> records) {
        inbox.receive(consumer, records);
    }

    /** How many transactions applied the events. */
    int transactions(String... aggregates) {
        return KitDatabase.column(
                        String.class,
                        "SELECT DISTINCT xmin::text FROM kit_applied_event WHERE aggregate_id = ANY (?)",
                        (Object) aggregates)
                .size();
    }

    /** The applied versions, in the order of application. */
    List<Long> appliedVersions(String aggregate) {
        return KitDatabase.column(
                Long.class,
                "SELECT version FROM kit_applied_event WHERE aggregate_id = ? ORDER BY position",
                aggregate);
    }

    /** Version and reason of parked messages. */
    List<String> parked(String aggregate) {
        return KitDatabase.column(
                String.class,
                "SELECT version || ' ' || reason FROM parked_message WHERE aggregate_id = ? AND state = 'PARKED'"
                        + " ORDER BY version",
                aggregate);
    }
}
