package dev.debrief.platform.stream;

import org.jspecify.annotations.Nullable;

/**
 * The events that a subscriber requests.
 *
 * @param aggregateType as in the outbox: {@code incident}
 * @param aggregateId null for all of that type
 * @param audience which of them the subscriber may receive
 */
public record StreamScope(String aggregateType, @Nullable String aggregateId, StreamAudience audience) {

    StreamScope ofAll() {
        return new StreamScope(aggregateType, null, audience);
    }
}
