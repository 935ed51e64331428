package dev.debrief.postmortems.postmortem.web;

import dev.debrief.postmortems.check.CheckName;
import dev.debrief.postmortems.check.CheckWaiver;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WaiveCheck", description = "Why a check need not pass")
record WaiverBody(
        @Schema(description = "The check", examples = "OPEN_THREADS") @NotNull CheckName check,

        @Schema(description = "Why", examples = "The last thread is about the next quarter.")
        @NotBlank @Size(max = 2000) String reason) {

    CheckWaiver toWaiver() {
        return new CheckWaiver(check, reason);
    }
}
