package dev.debrief.platform.testkit.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Builds Kafka records, valid and invalid ones. */
final class KitRecords {

    private static final AtomicLong OFFSETS = new AtomicLong(System.nanoTime());

    private KitRecords() {}

    /** A valid record. */
    static ConsumerRecord<byte[], byte[]> event(String aggregateId, long version) {
        return event(aggregateId, version, KitEvent.TYPE, "{\"note\":\"n\",\"number\":" + version + ",\"later\":true}");
    }

    static ConsumerRecord<byte[], byte[]> event(String aggregateId, long version, String type, String body) {
        ConsumerRecord<byte[], byte[]> record = record(aggregateId, body.getBytes(UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", UUID.randomUUID().toString());
        header(record, "ce_source", "/debrief/kit");
        header(record, "ce_type", type);
        header(record, "ce_subject", aggregateId);
        header(record, "ce_time", "2024-11-15T10:35:00.123456Z");
        header(record, "ce_sequence", Long.toString(version));
        return record;
    }

    /** A record without headers. */
    static ConsumerRecord<byte[], byte[]> record(String key, byte[] value) {
        return new ConsumerRecord<>(KitEvent.TOPIC, 1, OFFSETS.incrementAndGet(), key.getBytes(UTF_8), value);
    }

    static void header(ConsumerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }

    static String idOf(ConsumerRecord<byte[], byte[]> record) {
        return KitTopic.header(record, "ce_id");
    }
}
