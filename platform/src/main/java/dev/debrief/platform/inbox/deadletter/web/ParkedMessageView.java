package dev.debrief.platform.inbox.deadletter.web;

import dev.debrief.platform.inbox.deadletter.ParkedMessage;
import dev.debrief.platform.inbox.deadletter.ParkedMessageState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A parked message without its record. */
@Schema(name = "ParkedMessage", description = "A record that could not be applied when it was received")
record ParkedMessageView(
        @Schema(description = "Id of the parked message", examples = "019353c2-7a10-7c3e-9b1f-2f6f1c1d9a01")
        UUID id,

        @Schema(description = "The consumer that could not apply it", examples = "incident-events")
        String consumer,

        @Schema(
                description = "`PARKED`: waiting; `APPLIED`: applied later; `DISCARDED`: never applied",
                examples = "PARKED")
        ParkedMessageState state,

        @Schema(
                description =
                        "Why it is parked. `unreadable`: invalid headers or body; `unknown-type`: not known to this service;"
                                + " `sequence-gap`: an earlier event is missing; `behind-parked`: an earlier event is parked;"
                                + " `not-applicable`: applying it failed",
                enumeration = {"unreadable", "unknown-type", "sequence-gap", "behind-parked", "not-applicable"},
                examples = "not-applicable")
        String reason,

        @Schema(description = "The error message", examples = "java.lang.IllegalStateException: no such incident")
        String detail,

        @Schema(description = "Number of attempts to apply it", examples = "1")
        int attempts,

        @Schema(
                description = "CloudEvents id; absent if the record has no valid identity",
                examples = "019353c2-7a0f-7b11-8e55-0d2a7f1f6c02")
        @Nullable String eventId,

        @Schema(description = "CloudEvents type", examples = "dev.debrief.incident.resolved.v1") @Nullable String type,

        @Schema(description = "Type of the aggregate", examples = "incident") @Nullable String aggregateType,

        @Schema(description = "Id of the aggregate", examples = "019353c2-0001-7000-8000-000000000042") @Nullable String aggregateId,

        @Schema(description = "Version of the aggregate after the event", examples = "7") @Nullable Long version,

        @Schema(description = "Kafka topic", examples = "debrief.incident.v1")
        String topic,

        @Schema(description = "Partition of the topic", examples = "3")
        int partition,

        @Schema(description = "Offset in the partition", examples = "1207")
        long offset,

        @Schema(description = "When it was parked", examples = "2024-11-15T11:36:00Z")
        Instant parkedAt,

        @Schema(description = "Time of the last attempt; absent before the first", examples = "2024-11-15T11:36:00Z")
        @Nullable Instant lastAttemptAt,

        @Schema(description = "When it was applied or discarded", examples = "2024-11-15T12:00:00Z") @Nullable Instant settledAt,

        @Schema(description = "Why it was discarded", examples = "A test record that was sent manually") @Nullable String discardReason) {

    static ParkedMessageView of(ParkedMessage message) {
        return new ParkedMessageView(
                message.id(),
                message.consumer(),
                message.state(),
                message.reason().code(),
                message.detail(),
                message.attempts(),
                message.eventId(),
                message.type(),
                message.aggregateType(),
                message.aggregateId(),
                message.version(),
                message.topic(),
                message.partition(),
                message.offset(),
                message.parkedAt(),
                message.lastAttemptAt(),
                message.settledAt(),
                message.discardReason());
    }
}
