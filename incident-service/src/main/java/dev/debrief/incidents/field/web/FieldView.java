package dev.debrief.incidents.field.web;

import dev.debrief.incidents.field.Field;
import dev.debrief.incidents.field.FieldDescription;
import dev.debrief.incidents.field.FieldType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "IncidentField", description = "A custom field of incidents")
record FieldView(
        @Schema(description = "Key in `customFields`", examples = "customer-tier", required = true)
        String key,

        @Schema(description = "Display name", examples = "Customer tier", required = true)
        String name,

        @Schema(description = "Purpose of the field", examples = "The highest affected tier") @Nullable String description,

        @Schema(description = "Type of the values", examples = "SELECT", required = true)
        FieldType type,

        @Schema(
                description = "Options of a SELECT field; absent for other types",
                examples = "[\"retail\", \"enterprise\"]")
        @Nullable List<String> options,

        @Schema(description = "Whether it accepts no new values", examples = "false", required = true)
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
