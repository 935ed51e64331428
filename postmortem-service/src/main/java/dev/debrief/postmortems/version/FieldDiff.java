package dev.debrief.postmortems.version;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A field of an item that is not what it was. */
@Schema(description = "A field of an item that is not what it was")
public record FieldDiff(
        @Schema(description = "The field, as the item names it", examples = "answer")
        String field,

        @Schema(description = "Its value before; absent when it had none", examples = "Metadata was missing.") @Nullable Object before,

        @Schema(description = "Its value after; absent when it has none", examples = "Old promotions have no metadata.")
        @Nullable Object after) {

    /** What the service counts by itself. */
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
