package dev.debrief.platform.inbox;

/**
 * The identity of an event, from its CloudEvents headers.
 *
 * @param eventId {@code ce_id}
 * @param type {@code ce_type}
 * @param aggregateType from the topic, which holds one kind of aggregate
 * @param aggregateId {@code ce_subject}
 * @param version {@code ce_sequence}
 */
public record EventIdentity(String eventId, String type, String aggregateType, String aggregateId, long version) {

    public AggregateKey aggregateKeyOf(String consumer) {
        return new AggregateKey(consumer, aggregateType, aggregateId);
    }
}
