package dev.debrief.postmortems.migration.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Which template the postmortem is to have", examples = """
                {"template": "security"}
                """)
record MigrateTemplateRequest(
        @Schema(description = "Key of the template, of which the latest version is taken", examples = "security")
        @NotBlank @Size(max = 40) String template) {}
