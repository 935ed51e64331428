package dev.debrief.postmortems.template.web;

import dev.debrief.postmortems.template.Template;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A new template")
final class AddTemplateRequest extends TemplateContentRequest {

    @Schema(description = "Name in paths; derived from the title by default", examples = "data-loss")
    @Size(max = 40) @Pattern(regexp = "^[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,10}$")
    private @Nullable String key;

    Template toTemplate() {
        return toTemplate(key == null ? "" : key);
    }
}
