package dev.debrief.postmortems.template.web;

import dev.debrief.platform.text.OneLine;
import dev.debrief.postmortems.template.Template;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A new template", examples = TemplateContentRequest.EXAMPLE)
record AddTemplateRequest(
        @Schema(description = "Name in paths; derived from the title by default", examples = "data-loss")
        @Size(max = 40) @Pattern(regexp = "^[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,10}$")
        @Nullable String key,

        @Schema(description = "One line", examples = "Standard") @NotBlank @OneLine @Size(max = 120) String title,

        @Schema(description = "When to use it", examples = "For most incidents") @NotNull @Size(max = 1000) String description,

        @Schema(
                description = "Incidents with one of these labels are drafted from this template",
                examples = "[\"security\"]")
        @NotNull @Size(max = 20) List<@NotBlank @OneLine @Size(max = 80) String> labels,

        @Schema(description = "In document order") @NotNull @Size(min = 1, max = 40) List<@NotNull @Valid SectionTemplateBody> sections,

        @Schema(description = "Agenda of the review meeting") @NotNull @Size(max = 20) List<@NotNull @Valid AgendaPointBody> agenda,

        @Schema(description = "Reason for the change", examples = "Exposure comes first")
        @Size(min = 1, max = 500) @Nullable String note)
        implements TemplateContentRequest {

    Template toTemplate() {
        return toTemplate(key == null ? "" : key);
    }
}
