package dev.debrief.postmortems.postmortem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An action item whose state is taken as it is, though it is neither verified nor dropped. */
@Schema(description = "An action item whose state is taken as it is, though it is neither verified nor dropped")
public record AcceptedAction(
        @Schema(description = "Its key", examples = "AI-12", required = true)
        String key,

        @Schema(
                description = "Why that is enough",
                examples = "The old code is removed next month anyway",
                required = true)
        String reason) {}
