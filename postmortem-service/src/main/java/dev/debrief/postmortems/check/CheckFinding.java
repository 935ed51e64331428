package dev.debrief.postmortems.check;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that keeps a check from passing. */
@Schema(name = "CheckFinding", description = "Something that keeps a check from passing")
public record CheckFinding(
        @Schema(description = "What, in a sentence", examples = "The section executive-summary is empty.")
        String message,

        @Schema(description = "Where to see to it", examples = "/api/v1/postmortems/PM-7/sections/executive-summary")
        String path) {}
