package dev.debrief.actions.benefit.web;

import dev.debrief.actions.benefit.ActionItemBenefit;
import dev.debrief.actions.benefit.Benefit;
import dev.debrief.actions.benefit.ResponseInterval;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Benefit", description = "By how much an action item is meant to shorten a response")
record BenefitView(
        @Schema(description = "The interval", examples = "DETECT", required = true)
        ResponseInterval shortens,

        @Schema(description = "By how many minutes", examples = "20", required = true)
        int minutes,

        @Schema(description = "Time of the last change", examples = "2024-11-18T09:30:00Z", required = true)
        Instant updatedAt) {

    static BenefitView of(ActionItemBenefit stored) {
        Benefit benefit = stored.benefit();
        return new BenefitView(benefit.shortens(), benefit.minutes(), stored.updatedAt());
    }
}
