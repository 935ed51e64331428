package dev.debrief.postmortems.lifecycle.web;

import dev.debrief.postmortems.transition.CheckName;
import dev.debrief.postmortems.transition.CheckWaiver;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WaiveCheck", description = "A failed check to waive")
record WaiverBody(
        @Schema(description = "The check", examples = "OPEN_THREADS") @NotNull CheckName check,

        @Schema(description = "The reason", examples = "The last thread is about the next quarter.")
        @NotBlank @Size(max = 2000) String reason) {

    CheckWaiver toWaiver() {
        return new CheckWaiver(check, reason);
    }
}
