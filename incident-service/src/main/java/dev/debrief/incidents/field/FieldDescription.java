package dev.debrief.incidents.field;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said about a field, and changed.
 *
 * @param options what a SELECT offers; empty for the others
 * @param retired whether it takes no new values
 */
public record FieldDescription(String name, @Nullable String description, List<String> options, boolean retired) {

    public FieldDescription {
        options = options.stream().distinct().toList();
    }
}
