package dev.debrief.postmortems.readiness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of a part is there. */
@Schema(description = "How much of a part is there")
public record PartScore(
        @Schema(description = "Which part", examples = "FACTORS")
        ReadinessPart part,

        @Schema(description = "How many of its points are there", examples = "5")
        int achieved,

        @Schema(description = "How many there could be, at least 1", examples = "8")
        int possible) {

    double fraction() {
        return (double) achieved / possible;
    }
}
