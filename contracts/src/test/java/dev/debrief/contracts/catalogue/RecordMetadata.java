package dev.debrief.contracts.catalogue;

import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Name, description and fields of a record. */
public record RecordMetadata(String name, String description, List<Field> fields) {

    /** A field; required unless the component is {@link Nullable}. */
    public record Field(String name, Type type, String description, boolean required) {}

    public static RecordMetadata of(Class<?> type) {
        List<Field> fields = Arrays.stream(type.getRecordComponents())
                .map(RecordMetadata::field)
                .toList();
        return new RecordMetadata(type.getSimpleName(), descriptionOf(type), fields);
    }

    public static String descriptionOf(Class<?> type) {
        EventType event = type.getAnnotation(EventType.class);
        if (event != null) {
            return event.definition();
        }
        Description description = type.getAnnotation(Description.class);
        if (description == null) {
            throw new IllegalArgumentException(type.getName() + " has no @Description");
        }
        return description.value();
    }

    private static Field field(RecordComponent component) {
        Description description = component.getAnnotation(Description.class);
        if (description == null) {
            throw new IllegalArgumentException(
                    component.getDeclaringRecord().getName() + "." + component.getName() + " has no @Description");
        }
        boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Field(component.getName(), component.getGenericType(), description.value(), required);
    }
}
