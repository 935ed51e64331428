package dev.debrief.incidents.field.web;

import dev.debrief.incidents.field.FieldDescription;
import dev.debrief.incidents.field.FieldType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of POST /incident-fields. */
@Schema(name = "DefineIncidentField", description = "A field that incidents of this organisation have")
record DefineFieldRequest(
        @Schema(description = "What values are kept under; never changes", examples = "customer-tier")
        @NotNull @Pattern(regexp = "^[a-z][a-z0-9-]{0,49}$", message = "must be small letters, digits and hyphens, at most 50") String key,

        @Schema(description = "The name to show", examples = "Customer tier") @NotBlank @Size(max = 100) String name,

        @Schema(description = "What it is for", examples = "The highest tier that was hit") @Nullable @Size(max = 500) String description,

        @Schema(description = "What values it takes; never changes", examples = "SELECT") @NotNull FieldType type,

        @Schema(description = "What a SELECT offers", examples = "[\"retail\", \"enterprise\"]")
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> options) {

    FieldDescription toDescription() {
        return new FieldDescription(name.strip(), description, Objects.requireNonNullElse(options, List.of()), false);
    }
}
