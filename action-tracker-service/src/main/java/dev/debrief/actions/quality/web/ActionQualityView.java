package dev.debrief.actions.quality.web;

import dev.debrief.actions.quality.ActionItemQuality;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ActionQuality", description = "What keeps an action item from being done or verified")
record ActionQualityView(
        @Schema(
                description = "Name and version of the rules for the title",
                examples = "debrief-actions 1",
                required = true)
        String wordingRules,

        @Schema(description = "Findings, those about the title first", required = true)
        List<ActionQualityFindingView> findings) {

    static ActionQualityView of(ActionItemQuality quality) {
        return new ActionQualityView(
                quality.wordingRules(),
                quality.findings().stream().map(ActionQualityFindingView::of).toList());
    }
}
