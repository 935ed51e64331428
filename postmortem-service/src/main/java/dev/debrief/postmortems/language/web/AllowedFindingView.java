package dev.debrief.postmortems.language.web;

import dev.debrief.postmortems.language.AllowedFinding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "AllowedFinding",
        description = "A finding that the author allowed with a comment: <!-- lint:allow B9 reason=\"…\" -->")
record AllowedFindingView(
        @Schema(description = "Reason", examples = "The regulator asks for one root cause.")
        String reason,

        @Schema(description = "The finding") LanguageFindingView finding) {

    static AllowedFindingView of(AllowedFinding allowed) {
        return new AllowedFindingView(allowed.reason(), LanguageFindingView.of(allowed.finding()));
    }
}
