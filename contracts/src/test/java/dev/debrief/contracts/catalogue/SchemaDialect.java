package dev.debrief.contracts.catalogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a schema refers to a definition: location and siblings of {@code $ref} differ between the two documents. */
enum SchemaDialect {
    JSON_SCHEMA("#/$defs/") {
        @Override
        ObjectNode reference(String name, String description) {
            return reference(name).put("description", description);
        }
    },
    /** AsyncAPI uses JSON Schema draft 7, which ignores siblings of {@code $ref}. */
    ASYNC_API("#/components/schemas/") {
        @Override
        ObjectNode reference(String name, String description) {
            ObjectNode schema = JsonNodeFactory.instance.objectNode();
            schema.putArray("allOf").add(reference(name));
            return schema.put("description", description);
        }
    };

    private final String prefix;

    SchemaDialect(String prefix) {
        this.prefix = prefix;
    }

    abstract ObjectNode reference(String name, String description);

    ObjectNode reference(String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", prefix + name);
    }
}
