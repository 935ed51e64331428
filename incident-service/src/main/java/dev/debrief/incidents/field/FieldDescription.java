package dev.debrief.incidents.field;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What admins can change about a field.
 *
 * @param options the options of a SELECT; empty for other types
 * @param retired whether it accepts no new values
 */
public record FieldDescription(String name, @Nullable String description, List<String> options, boolean retired) {

    public FieldDescription {
        options = options.stream().distinct().toList();
    }
}
