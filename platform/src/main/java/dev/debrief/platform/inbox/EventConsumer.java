package dev.debrief.platform.inbox;

import java.util.Optional;

/**
 * Consumes one topic: declares the event types it can read and applies each event once.
 *
 * <p>Implementations are application-scoped beans in a {@code messaging} package. They pass every Kafka record to
 * {@link Inbox#receive}, which calls {@link #apply} inside its transaction.
 */
public interface EventConsumer {

    /** Stable name of this consumer in the inbox and in parked messages: {@code incident-events}. */
    String name();

    /** The record class of a {@code ce_type}; empty parks the message as an unknown type. */
    Optional<Class<?>> payloadTypeOf(String ceType);

    /**
     * Applies an event within the running transaction. Called once per event, in the order of the aggregate's versions.
     * Return without effect to ignore a type that this service does not need.
     *
     * @throws RuntimeException if the database is unavailable, the transaction is retried until it succeeds; any other
     *     exception parks the message
     */
    void apply(ReceivedEvent received);
}
