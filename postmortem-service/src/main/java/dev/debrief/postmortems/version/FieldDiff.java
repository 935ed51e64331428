package dev.debrief.postmortems.version;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A changed field of an analysis item. */
public record FieldDiff(
        String field, @Nullable Object before, @Nullable Object after) {

    /** Fields that the service maintains. */
    private static final Set<String> IGNORED_FIELDS = Set.of("id", "depth", "revision");

    static List<FieldDiff> between(Record before, Record after) {
        return Stream.of(before.getClass().getRecordComponents())
                .filter(component -> !IGNORED_FIELDS.contains(component.getName()))
                .map(component -> new FieldDiff(component.getName(), value(component, before), value(component, after)))
                .filter(field -> !Objects.equals(field.before, field.after))
                .toList();
    }

    private static @Nullable Object value(RecordComponent component, Record item) {
        try {
            return component.getAccessor().invoke(item);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(component + " cannot be read", failure);
        }
    }
}
