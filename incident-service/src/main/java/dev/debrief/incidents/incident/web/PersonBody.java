package dev.debrief.incidents.incident.web;

import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Person", description = "A person, team or system")
record PersonBody(
        @Schema(description = "Handle: user:<name>, team:<name> or system:<name>", examples = "team:support")
        @NotNull @Pattern(
                regexp = "(user|team|system):[A-Za-z0-9._@-]{1,120}",
                message = "must be like user:dana or team:support")
        String handle,

        @Schema(description = "Display name", examples = "Customer Support") @NotBlank @OneLine @Size(max = 200) String displayName) {}
