package dev.debrief.platform.inbox;

/**
 * What a fact says it is.
 *
 * @param eventId {@code ce_id}
 * @param type {@code ce_type}
 * @param aggregateType from the topic, which holds one kind of aggregate
 * @param aggregateId {@code ce_subject}
 * @param version {@code ce_sequence}
 */
record Identity(String eventId, String type, String aggregateType, String aggregateId, long version) {

    Line lineOf(String consumer) {
        return new Line(consumer, aggregateType, aggregateId);
    }
}
