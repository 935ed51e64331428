package dev.debrief.incidents.incident.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody by handle. */
@Schema(name = "Person", description = "A person, a team or a system by handle")
record PersonBody(
        @Schema(description = "user:<name>, team:<name> or system:<name>", examples = "team:support")
        @NotNull @Pattern(
                regexp = "(user|team|system):[A-Za-z0-9._@-]{1,120}",
                message = "must be like user:dana or team:support")
        String handle,

        @Schema(description = "The name to show", examples = "Customer Support") @NotBlank @Size(max = 200) String displayName) {}
