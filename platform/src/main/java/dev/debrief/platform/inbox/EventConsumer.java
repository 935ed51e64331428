package dev.debrief.platform.inbox;

import java.util.Optional;

/**
 * A service's ear for one topic: says which types it can read and applies each event once.
 *
 * <p>Implementations are application-scoped beans in a {@code messaging} room. They pass every Kafka record to
 * {@link Inbox#receive} and hear back through {@link #apply}, inside the inbox's transaction.
 */
public interface EventConsumer {

    /** Stable name of this consumer in the inbox and in parked messages: {@code incident-events}. */
    String name();

    /** The record class of a {@code ce_type}; empty parks the message as an unknown type. */
    Optional<Class<?>> payloadTypeOf(String ceType);

    /**
     * Applies an event within the running transaction. Runs once per event and in the order of the aggregate's
     * versions. A event of a type that this service has no use for is ignored here by returning.
     *
     * @throws RuntimeException on a database that is away: the whole transaction is tried again until it is back; any
     *     other exception parks the message
     */
    void apply(ReceivedEvent received);
}
