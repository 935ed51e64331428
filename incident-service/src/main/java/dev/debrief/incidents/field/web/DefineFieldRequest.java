package dev.debrief.incidents.field.web;

import dev.debrief.incidents.field.FieldDescription;
import dev.debrief.incidents.field.FieldType;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of POST /incident-fields. */
@Schema(name = "DefineIncidentField", description = "A custom field of incidents", examples = """
                {"key": "customer-tier", "name": "Customer tier", "type": "SELECT",
                 "options": ["retail", "enterprise"]}
                """)
record DefineFieldRequest(
        @Schema(description = "Key in `customFields`; cannot be changed", examples = "customer-tier")
        @NotNull @Pattern(
                regexp = "^[a-z][a-z0-9-]{0,49}$",
                message = "must be lower-case letters, digits and hyphens, at most 50")
        String key,

        @Schema(description = "Display name", examples = "Customer tier") @NotBlank @OneLine @Size(max = 100) String name,

        @Schema(description = "Purpose of the field", examples = "The highest affected tier") @Nullable @Size(max = 500) String description,

        @Schema(description = "Type of the values; cannot be changed", examples = "SELECT") @NotNull FieldType type,

        @Schema(description = "Options of a SELECT field", examples = "[\"retail\", \"enterprise\"]")
        @Nullable @Size(max = 100) List<@NotBlank @OneLine @Size(max = 100) String> options) {

    FieldDescription toDescription() {
        return new FieldDescription(name.strip(), description, Objects.requireNonNullElse(options, List.of()), false);
    }
}
