package dev.debrief.incidents.field.web;

import dev.debrief.incidents.field.Field;
import dev.debrief.incidents.field.FieldDescription;
import dev.debrief.incidents.field.FieldType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A field as JSON. */
@Schema(name = "IncidentField", description = "A field that incidents of this organisation have")
record FieldView(
        @Schema(description = "What values are kept under", examples = "customer-tier", required = true)
        String key,

        @Schema(description = "The name to show", examples = "Customer tier", required = true)
        String name,

        @Schema(description = "What it is for", examples = "The highest tier that was hit") @Nullable String description,

        @Schema(description = "What values it takes", examples = "SELECT", required = true)
        FieldType type,

        @Schema(description = "What a SELECT offers; absent for the others", examples = "[\"retail\", \"enterprise\"]")
        @Nullable List<String> options,

        @Schema(description = "Whether it takes no new values", examples = "false", required = true)
        boolean retired) {

    static FieldView of(Field field) {
        FieldDescription description = field.description();
        return new FieldView(
                field.key(),
                description.name(),
                description.description(),
                field.type(),
                description.options().isEmpty() ? null : description.options(),
                description.retired());
    }
}
