package dev.debrief.platform.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka record as received, before validation.
 *
 * @param time the record timestamp of the broker or producer
 * @param headers in their order; a name may occur twice
 */
public record RawRecord(
        String topic,
        int partition,
        long offset,
        Instant time,
        byte @Nullable [] key,
        List<RawHeader> headers,
        byte @Nullable [] value) {

    public RawRecord {
        headers = List.copyOf(headers);
    }

    static RawRecord of(ConsumerRecord<byte[], byte[]> record) {
        List<RawHeader> headers = new ArrayList<>();
        record.headers().forEach(header -> headers.add(new RawHeader(header.key(), header.value())));
        return new RawRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                headers,
                record.value());
    }

    /** Topic, partition and offset for log lines: {@code debrief.incident.v1/3@1207}. */
    String coordinates() {
        return topic + "/" + partition + "@" + offset;
    }

    /** A header of a Kafka record. */
    public record RawHeader(String name, byte @Nullable [] value) {}
}
