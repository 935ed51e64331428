package dev.debrief.incidents.field.web;

import dev.debrief.incidents.field.FieldDescription;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The target of a merge patch of PATCH /incident-fields/{key}. */
@Schema(name = "IncidentFieldDescription", description = "The members of a field that can be changed")
record FieldRequest(
        @Schema(description = "Display name", examples = "Customer tier") @NotBlank @OneLine @Size(max = 100) String name,

        @Schema(description = "Purpose of the field", examples = "The highest affected tier") @Nullable @Size(max = 500) String description,

        @Schema(description = "Options of a SELECT field", examples = "[\"retail\", \"enterprise\"]")
        @Nullable @Size(max = 100) List<@NotBlank @OneLine @Size(max = 100) String> options,

        @Schema(description = "Whether it accepts no new values", examples = "false") @Nullable Boolean retired) {

    static FieldRequest of(FieldDescription description) {
        return new FieldRequest(
                description.name(), description.description(), description.options(), description.retired());
    }

    FieldDescription toDescription() {
        return new FieldDescription(
                name.strip(),
                description,
                Objects.requireNonNullElse(options, List.of()),
                Boolean.TRUE.equals(retired));
    }
}
