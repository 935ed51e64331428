package dev.debrief.postmortems.incident;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody, or a team. */
@Schema(description = "Somebody, or a team")
public record Person(
        @Schema(description = "user:<name> or team:<name>", examples = "user:dana")
        String handle,

        @Schema(description = "The name to show", examples = "Dana Winter")
        String displayName) {}
