package dev.debrief.platform.outbox;

import java.util.Objects;

/**
 * An event to publish.
 *
 * @param aggregateType routes to the topic: {@code action-item} goes to {@code debrief.action-item.v1}
 * @param aggregateId the Kafka key and {@code ce_subject}
 * @param type {@code ce_type}
 * @param dataschema {@code ce_dataschema}
 * @param payload serialized as the JSON value; at most 256 KiB
 */
public record OutgoingEvent(String aggregateType, String aggregateId, String type, String dataschema, Object payload) {

    public OutgoingEvent {
        Objects.requireNonNull(aggregateType, "aggregateType");
        Objects.requireNonNull(aggregateId, "aggregateId");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(dataschema, "dataschema");
        Objects.requireNonNull(payload, "payload");
    }

    boolean isAboutSameAggregateAs(OutgoingEvent other) {
        return aggregateType.equals(other.aggregateType) && aggregateId.equals(other.aggregateId);
    }
}
