package dev.debrief.contracts.catalogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.contracts.Fact;
import dev.debrief.contracts.Facts;

/** The JSON Schema (2020-12) of a fact; open, because consumers ignore what they do not know. */
public final class FactSchema {

    public static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";

    private FactSchema() {}

    public static ObjectNode of(Class<? extends Fact> fact) {
        TypeSchemas types = new TypeSchemas(SchemaDialect.JSON_SCHEMA);
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", META_SCHEMA);
        schema.put("$id", Facts.schemaOf(fact));
        schema.put("title", fact.getSimpleName());
        schema.setAll(types.record(fact));
        if (!types.definitions().isEmpty()) {
            schema.putObject("$defs").setAll(types.definitions());
        }
        return schema;
    }
}
