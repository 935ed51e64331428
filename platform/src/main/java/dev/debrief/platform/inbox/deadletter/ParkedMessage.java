package dev.debrief.platform.inbox.deadletter;

import dev.debrief.platform.inbox.ParkingReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be applied, without its contents.
 *
 * @param eventId null, like type, aggregate and version, if the record has no valid identity
 * @param detail the error message
 * @param attempts number of attempts to apply it
 * @param settledAt when it was applied or discarded
 */
public record ParkedMessage(
        UUID id,
        String consumer,
        ParkedMessageState state,
        ParkingReason reason,
        String detail,
        int attempts,
        @Nullable String eventId,
        @Nullable String type,
        @Nullable String aggregateType,
        @Nullable String aggregateId,
        @Nullable Long version,
        String topic,
        int partition,
        long offset,
        Instant parkedAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant settledAt,
        @Nullable String discardReason) {}
