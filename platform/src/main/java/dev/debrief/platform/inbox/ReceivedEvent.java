package dev.debrief.platform.inbox;

import java.time.Instant;
import java.util.Objects;

/**
 * A received event.
 *
 * @param id {@code ce_id}
 * @param type {@code ce_type}
 * @param aggregateId {@code ce_subject}
 * @param version {@code ce_sequence}, 1, 2, 3 … per aggregate
 * @param time {@code ce_time}, when the event was written
 * @param event the parsed record, of the class that {@link EventConsumer#payloadTypeOf} named
 */
public record ReceivedEvent(String id, String type, String aggregateId, long version, Instant time, Object event) {

    public ReceivedEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(aggregateId, "aggregateId");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(event, "event");
    }
}
