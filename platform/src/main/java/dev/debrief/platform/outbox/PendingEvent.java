package dev.debrief.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A stored event that is not published yet, with everything its Kafka record needs. */
record PendingEvent(
        long seq,
        String id,
        String aggregateType,
        String aggregateId,
        long aggregateVersion,
        String type,
        String source,
        String specversion,
        String contentType,
        String dataschema,
        Instant time,
        @Nullable String traceparent,
        String payload) {

    /** Events with the same key are sent one after the other. */
    String aggregateKey() {
        return aggregateType + "/" + aggregateId;
    }

    /** The Kafka record: CloudEvents in binary mode. */
    ProducerRecord<String, String> toRecord() {
        var record = new ProducerRecord<>("debrief." + aggregateType + ".v1", aggregateId, payload);
        Headers headers = record.headers();
        header(headers, "ce_specversion", specversion);
        header(headers, "ce_id", id);
        header(headers, "ce_source", source);
        header(headers, "ce_type", type);
        header(headers, "ce_subject", aggregateId);
        header(headers, "ce_time", time.toString());
        header(headers, "ce_dataschema", dataschema);
        header(headers, "ce_sequence", Long.toString(aggregateVersion));
        if (traceparent != null) {
            header(headers, "traceparent", traceparent);
        }
        header(headers, "content-type", contentType);
        return record;
    }

    private static void header(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
