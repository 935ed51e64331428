package dev.debrief.contracts;

import java.util.UUID;

/**
 * Something that happened, published once and never changed.
 *
 * <p>Implementations are records annotated with {@link FactType}. Their JSON form is the Kafka value; the aggregate id
 * is the Kafka key and {@code ce_subject}.
 */
public interface Fact {

    /** The id of the aggregate this fact is about. */
    UUID aggregateId();
}
