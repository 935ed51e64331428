package dev.debrief.postmortems.lifecycle.web;

import dev.debrief.postmortems.check.NewWaiver;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FindingToWaive", description = "A finding to waive with the transition")
record WaiverBody(
        @Schema(description = "The id of the finding, from `failedChecks`", examples = "open-threads-3f9a6c0d51b2e874")
        @NotNull @Pattern(regexp = "^[a-z]+(-[a-z]+)?-[0-9a-f]{16}$", message = "must be the id of a finding, see …/checks")
        String finding,

        @Schema(description = "The reason", examples = "The last thread is about the next quarter.")
        @NotBlank @Size(max = 2000) String reason) {

    NewWaiver toWaiver() {
        return new NewWaiver(finding, reason);
    }
}
