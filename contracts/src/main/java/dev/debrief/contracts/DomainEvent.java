package dev.debrief.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * A domain event: published once and immutable.
 *
 * <p>Implementations are records annotated with {@link EventType}. Their JSON form is the Kafka value; the aggregate id
 * is the Kafka key and {@code ce_subject}. Unknown values are omitted from the JSON, never written as null.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public interface DomainEvent {

    /** The id of the aggregate this event is about. */
    UUID aggregateId();
}
