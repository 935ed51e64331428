package dev.debrief.platform.stream;

import java.time.Instant;

/**
 * A stored event with its CloudEvents attributes. Its topic is the aggregate.
 *
 * @param seq increases within an aggregate
 * @param version {@code sequence} of the CloudEvent: 1, 2, 3 … per aggregate
 * @param payload JSON
 */
public record StreamedEvent(
        long seq,
        String id,
        String source,
        String type,
        String aggregateId,
        long version,
        Instant time,
        String dataschema,
        String payload)
        implements StreamedRow {

    @Override
    public String topic() {
        return aggregateId;
    }

    @Override
    public int length() {
        return payload.length();
    }
}
