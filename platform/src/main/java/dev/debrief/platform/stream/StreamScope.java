package dev.debrief.platform.stream;

import org.jspecify.annotations.Nullable;

/**
 * Which events a follower wants.
 *
 * @param aggregateType as in the outbox: {@code incident}
 * @param aggregateId null for all of that type
 * @param audience says which of them the follower may hear of
 */
public record StreamScope(String aggregateType, @Nullable String aggregateId, StreamAudience audience) {

    StreamScope ofAll() {
        return new StreamScope(aggregateType, null, audience);
    }
}
