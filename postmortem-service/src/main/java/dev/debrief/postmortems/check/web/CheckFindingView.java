package dev.debrief.postmortems.check.web;

import dev.debrief.postmortems.check.CheckFinding;
import dev.debrief.postmortems.location.web.LocationView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CheckFinding", description = "A reason why a check fails")
record CheckFindingView(
        @Schema(
                description = "Stays the same as long as what it is about does; to waive it",
                examples = "completeness-3f9a6c0d51b2e874")
        String id,

        @Schema(
                description = "What is wrong, and what would satisfy the check",
                examples = "The required section executive-summary is empty. Fill it.")
        String message,

        @Schema(description = "Where to fix it", examples = "/api/v1/postmortems/PM-7/sections/executive-summary")
        String path,

        @Schema(description = "Why it does not count; absent if it does") @Nullable WaiverView waiver) {

    static CheckFindingView of(CheckFinding finding) {
        return new CheckFindingView(
                finding.id(),
                finding.message(),
                LocationView.pathOf(finding.path()),
                finding.waiver() == null ? null : WaiverView.of(finding.waiver()));
    }
}
