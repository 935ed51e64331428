package dev.debrief.postmortems.details.web;

import dev.debrief.postmortems.incident.web.PersonView;
import dev.debrief.postmortems.transition.CheckName;
import dev.debrief.postmortems.transition.CheckWaiver;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CheckWaiver", description = "Why a transition was performed although a check failed")
record CheckWaiverView(
        @Schema(description = "The check", examples = "OPEN_THREADS")
        CheckName check,

        @Schema(description = "What it found", examples = "The thread started by Dana Kim about detection is open.")
        String finding,

        @Schema(description = "The reason", examples = "The last thread is about the next quarter.")
        String reason,

        @Schema(description = "Who waived it") PersonView by) {

    static CheckWaiverView of(CheckWaiver waiver) {
        return new CheckWaiverView(
                waiver.check(), waiver.finding(), waiver.reason(), new PersonView(waiver.by(), waiver.byName()));
    }
}
