package dev.debrief.postmortems.check;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a step was taken although a check failed. */
@Schema(name = "CheckWaiver", description = "Why a step was taken although a check failed")
public record CheckWaiver(
        @Schema(description = "The check", examples = "OPEN_THREADS")
        CheckName check,

        @Schema(description = "Why", examples = "The last thread is about the next quarter.")
        String reason) {}
