package dev.debrief.platform.openapi;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Examples of schemas. A schema without one of its own is composed of those of its properties or items. */
final class ComposedExamples {

    private final Map<String, Schema> schemas;
    private final Set<String> open = new HashSet<>();

    ComposedExamples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** Empty for a schema that has neither an example nor parts; a type inside itself is left out. */
    Optional<Object> of(@Nullable Schema schema) {
        if (schema == null) {
            return Optional.empty();
        }
        return own(schema).or(() -> composed(schema)).or(() -> referenced(schema.getRef()));
    }

    private static Optional<Object> own(Schema schema) {
        return first(schema.getExamples())
                .or(() -> first(schema.getEnumeration()))
                .or(() -> Optional.ofNullable(schema.getConstValue()));
    }

    private Optional<Object> composed(Schema schema) {
        if (schema.getProperties() == null) {
            return of(schema.getItems()).map(List::of);
        }
        Map<String, Object> members = new LinkedHashMap<>();
        schema.getProperties().forEach((name, property) -> of(property).ifPresent(value -> members.put(name, value)));
        return Optional.of(members);
    }

    private Optional<Object> referenced(@Nullable String reference) {
        if (reference == null) {
            return Optional.empty();
        }
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        if (!open.add(name)) {
            return Optional.empty();
        }
        try {
            return of(schemas.get(name));
        } finally {
            open.remove(name);
        }
    }

    private static Optional<Object> first(@Nullable List<Object> values) {
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }
}
