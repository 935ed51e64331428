package dev.debrief.incidents.field.web;

import dev.debrief.incidents.field.FieldDescription;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be changed about a field: the target of a merge patch. */
@Schema(name = "IncidentFieldDescription", description = "What can be changed about a field")
record FieldRequest(
        @Schema(description = "The name to show", examples = "Customer tier") @NotBlank @Size(max = 100) String name,

        @Schema(description = "What it is for", examples = "The highest tier that was hit") @Nullable @Size(max = 500) String description,

        @Schema(description = "What a SELECT offers", examples = "[\"retail\", \"enterprise\"]")
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> options,

        @Schema(description = "Whether it takes no new values", examples = "false") @Nullable Boolean retired) {

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
