package dev.debrief.platform.stream;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a subscriber requests.
 *
 * @param name of the stream, part of its positions: those of another stream are rejected
 * @param topics null for all
 * @param audience which of the topics the subscriber may receive
 */
public record StreamScope(
        String name, StreamSource source, @Nullable Set<String> topics, StreamAudience audience) {

    public StreamScope {
        topics = topics == null ? null : Set.copyOf(topics);
    }

    /**
     * The events of aggregates in the outbox.
     *
     * @param aggregateType as in the outbox: {@code incident}
     * @param aggregateId null for all of that type
     */
    public StreamScope(String aggregateType, @Nullable String aggregateId, StreamAudience audience) {
        this(
                aggregateType + "/" + (aggregateId == null ? "" : aggregateId),
                new OutboxSource(aggregateType),
                aggregateId == null ? null : Set.of(aggregateId),
                audience);
    }

    boolean includes(String topic) {
        return topics == null || topics.contains(topic);
    }
}
