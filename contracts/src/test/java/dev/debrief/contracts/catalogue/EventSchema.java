package dev.debrief.contracts.catalogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.contracts.DomainEvent;
import dev.debrief.contracts.EventTypes;

/** Builds the JSON Schema (2020-12) of an event. It is open, because consumers ignore unknown properties. */
public final class EventSchema {

    public static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";

    private EventSchema() {}

    public static ObjectNode of(Class<? extends DomainEvent> event) {
        TypeSchemas types = new TypeSchemas(SchemaDialect.JSON_SCHEMA);
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", META_SCHEMA);
        schema.put("$id", EventTypes.schemaOf(event));
        schema.put("title", event.getSimpleName());
        schema.setAll(types.record(event));
        if (!types.definitions().isEmpty()) {
            schema.putObject("$defs").setAll(types.definitions());
        }
        return schema;
    }
}
