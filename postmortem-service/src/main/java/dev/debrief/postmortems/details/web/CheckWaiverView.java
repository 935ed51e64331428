package dev.debrief.postmortems.details.web;

import dev.debrief.postmortems.transition.CheckName;
import dev.debrief.postmortems.transition.CheckWaiver;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CheckWaiver", description = "Why a transition was performed although a check failed")
record CheckWaiverView(
        @Schema(description = "The check", examples = "OPEN_THREADS")
        CheckName check,

        @Schema(description = "The reason", examples = "The last thread is about the next quarter.")
        String reason) {

    static CheckWaiverView of(CheckWaiver waiver) {
        return new CheckWaiverView(waiver.check(), waiver.reason());
    }
}
