package dev.debrief.contracts.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.contracts.DomainEvent;
import dev.debrief.contracts.EventTypes;

/** The Kafka headers of an event: CloudEvents 1.0 in binary mode, with the sequence and tracing extensions. */
enum EventHeader {
    SPECVERSION("ce_specversion", "CloudEvents version", "1.0"),
    ID("ce_id", "UUIDv7 of the event; a repeated delivery has the same id", "01932f9a-e3f8-7c1d-8a57-6f0b2c9d4e11"),
    SOURCE("ce_source", "The service that published it", ""),
    TYPE("ce_type", "Event type: `dev.debrief.<aggregate>.<event>.v<major>`", ""),
    SUBJECT("ce_subject", "Aggregate id, equal to the record key", ""),
    TIME("ce_time", "When the event was stored, RFC 3339 in UTC", "2024-11-15T11:35:00.120Z"),
    DATASCHEMA("ce_dataschema", "Identifier (`$id`) of the JSON Schema of the value", ""),
    SEQUENCE("ce_sequence", "Version of the aggregate: 1, 2, 3 …, without gaps", "7"),
    TRACEPARENT(
            "traceparent",
            "W3C trace context of the change; absent if it was not traced",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
    CONTENT_TYPE("content-type", "Media type of the value", "application/json");

    private final String wireName;
    private final String meaning;
    private final String example;

    EventHeader(String wireName, String meaning, String example) {
        this.wireName = wireName;
        this.meaning = meaning;
        this.example = example;
    }

    String wireName() {
        return wireName;
    }

    String meaning() {
        return meaning;
    }

    boolean isRequired() {
        return this != TRACEPARENT;
    }

    String example(Class<? extends DomainEvent> event) {
        return switch (this) {
            case SOURCE -> "/debrief/" + EventTypes.aggregateOf(event).publisher();
            case TYPE -> EventTypes.typeOf(event);
            case DATASCHEMA -> EventTypes.schemaOf(event);
            case SUBJECT -> aggregateId(CommittedFiles.read(CommittedFiles.sample(event)));
            default -> example;
        };
    }

    /** Every event starts with its aggregate: a snapshot that starts with the id, or the id itself. */
    private static String aggregateId(JsonNode sample) {
        JsonNode first = sample.elements().next();
        return (first.isObject() ? first.elements().next() : first).asText();
    }

    /** The schema of this header for an event; constant if the event type determines the value. */
    ObjectNode schema(Class<? extends DomainEvent> event) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        schema.put("description", meaning);
        return switch (this) {
            case SPECVERSION, SOURCE, TYPE, DATASCHEMA, CONTENT_TYPE -> schema.put("const", example(event));
            case ID, SUBJECT -> schema.put("format", "uuid");
            case TIME -> schema.put("format", "date-time");
            case SEQUENCE -> schema.put("pattern", "^[1-9][0-9]*$");
            case TRACEPARENT -> schema;
        };
    }
}
