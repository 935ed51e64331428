package dev.debrief.contracts.catalogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Renders Java types as schemas; records and enums become named definitions. */
final class TypeSchemas {

    /** Represents unknown enum values for readers; never published. */
    static final String UNKNOWN = "UNKNOWN";

    private static final Map<Type, ObjectNode> SCALARS = Map.ofEntries(
            Map.entry(String.class, scalar("string")),
            Map.entry(UUID.class, formatted("uuid")),
            Map.entry(Instant.class, formatted("date-time")),
            Map.entry(LocalDate.class, formatted("date")),
            Map.entry(BigDecimal.class, scalar("number")),
            Map.entry(int.class, scalar("integer")),
            Map.entry(Integer.class, scalar("integer")),
            Map.entry(long.class, scalar("integer")),
            Map.entry(Long.class, scalar("integer")),
            Map.entry(boolean.class, scalar("boolean")),
            Map.entry(Boolean.class, scalar("boolean")));

    private final SchemaDialect dialect;
    private final SortedMap<String, ObjectNode> definitions = new TreeMap<>();
    private final Map<String, Class<?>> owners = new HashMap<>();

    TypeSchemas(SchemaDialect dialect) {
        this.dialect = dialect;
    }

    /** The referenced types so far, by name. */
    SortedMap<String, ObjectNode> definitions() {
        return definitions;
    }

    /** The schema of a record, with references to its types. */
    ObjectNode record(Class<?> type) {
        RecordMetadata shape = RecordMetadata.of(type);
        ObjectNode schema = scalar("object");
        schema.put("description", shape.description());
        ObjectNode properties = schema.putObject("properties");
        shape.fields().forEach(field -> properties.set(field.name(), property(field)));
        List<String> required = shape.fields().stream()
                .filter(RecordMetadata.Field::required)
                .map(RecordMetadata.Field::name)
                .toList();
        if (!required.isEmpty()) {
            required.forEach(schema.putArray("required")::add);
        }
        return schema;
    }

    private ObjectNode property(RecordMetadata.Field field) {
        return field.type() instanceof Class<?> type && isNamed(type)
                ? dialect.reference(define(type), field.description())
                : schema(field.type()).put("description", field.description());
    }

    private ObjectNode schema(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            ObjectNode array = scalar("array");
            array.set("items", schema(list.getActualTypeArguments()[0]));
            return array;
        }
        if (type instanceof Class<?> named && isNamed(named)) {
            return dialect.reference(define(named));
        }
        ObjectNode scalar = SCALARS.get(type);
        if (scalar == null) {
            throw new IllegalArgumentException(type.getTypeName() + " is not supported in events");
        }
        return scalar.deepCopy();
    }

    private String define(Class<?> type) {
        String name = type.getSimpleName();
        Class<?> owner = owners.putIfAbsent(name, type);
        if (owner == null) {
            definitions.put(name, type.isRecord() ? record(type) : enumeration(type));
        } else if (owner != type) {
            throw new IllegalArgumentException(owner.getName() + " and " + type.getName() + " share a name");
        }
        return name;
    }

    private static ObjectNode enumeration(Class<?> type) {
        ObjectNode schema = scalar("string");
        schema.put(
                "description",
                RecordMetadata.descriptionOf(type)
                        + ". Values may be added: consumers treat an unknown one as UNKNOWN, which is never published.");
        valuesOf(type).forEach(schema.putArray("enum")::add);
        return schema;
    }

    static List<String> valuesOf(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .filter(name -> !name.equals(UNKNOWN))
                .toList();
    }

    private static boolean isNamed(Class<?> type) {
        return type.isRecord() || type.isEnum();
    }

    private static ObjectNode scalar(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static ObjectNode formatted(String format) {
        return scalar("string").put("format", format);
    }
}
