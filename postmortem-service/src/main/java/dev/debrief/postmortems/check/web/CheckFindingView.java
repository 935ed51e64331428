package dev.debrief.postmortems.check.web;

import dev.debrief.postmortems.check.CheckFinding;
import dev.debrief.postmortems.location.web.LocationView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CheckFinding", description = "A reason why a check fails")
record CheckFindingView(
        @Schema(description = "One sentence", examples = "The required section executive-summary is empty.")
        String message,

        @Schema(description = "Where to fix it", examples = "/api/v1/postmortems/PM-7/sections/executive-summary")
        String path) {

    static CheckFindingView of(CheckFinding finding) {
        return new CheckFindingView(finding.message(), LocationView.pathOf(finding.path()));
    }
}
