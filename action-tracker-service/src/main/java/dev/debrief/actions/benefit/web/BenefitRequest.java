package dev.debrief.actions.benefit.web;

import dev.debrief.actions.benefit.Benefit;
import dev.debrief.actions.benefit.ResponseInterval;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "BenefitRequest",
        description = "By how much an action item is meant to shorten a response",
        examples = """
                {"shortens": "DETECT", "minutes": 20}
                """)
record BenefitRequest(
        @Schema(
                description = "The interval: DETECT, from the start of the impact to its detection; ACKNOWLEDGE, from"
                        + " there to the start of the investigation; MITIGATE, from there to the end of the impact;"
                        + " RESOLVE, from there to the resolution",
                examples = "DETECT")
        @NotNull ResponseInterval shortens,

        @Schema(description = "By how many minutes; up to 30 days", examples = "20", required = true)
        @Min(1) @Max(43_200) int minutes) {

    Benefit toBenefit() {
        return new Benefit(shortens, minutes);
    }
}
