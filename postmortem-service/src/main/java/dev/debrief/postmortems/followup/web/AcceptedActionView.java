package dev.debrief.postmortems.followup.web;

import dev.debrief.postmortems.postmortem.AcceptedAction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "AcceptedAction",
        description = "An action item that was accepted although it is neither verified nor dropped")
record AcceptedActionView(
        @Schema(description = "Its key", examples = "AI-12", required = true)
        String key,

        @Schema(description = "The reason", examples = "The old code is removed next month anyway", required = true)
        String reason) {

    static AcceptedActionView of(AcceptedAction accepted) {
        return new AcceptedActionView(accepted.key(), accepted.reason());
    }
}
