package dev.debrief.platform.openapi;

import java.util.Optional;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** References to the schemas of a document. */
final class SchemaRefs {

    private static final String SCHEMAS = "#/components/schemas/";

    private SchemaRefs() {}

    static String to(String name) {
        return SCHEMAS + name;
    }

    /** The name of the schema that a schema refers to, if it is a reference. */
    static Optional<String> name(Schema schema) {
        return Optional.ofNullable(schema.getRef()).map(ref -> ref.substring(ref.lastIndexOf('/') + 1));
    }
}
