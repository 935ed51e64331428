package dev.debrief.postmortems.check.web;

import dev.debrief.postmortems.check.Check;
import dev.debrief.postmortems.postmortem.PostmortemTransition;
import dev.debrief.postmortems.transition.CheckName;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Check", description = "A check that must pass before a transition")
record CheckView(
        @Schema(description = "The check", examples = "COMPLETENESS")
        CheckName check,

        @Schema(description = "Whether it has no findings that count", examples = "false")
        boolean passes,

        @Schema(description = "The transitions that need it to pass", examples = "[\"SUBMIT\", \"PUBLISH\"]")
        List<PostmortemTransition> blocks,

        @Schema(description = "Why it fails; waived findings included")
        List<CheckFindingView> findings) {

    static CheckView of(Check check) {
        return new CheckView(
                check.check(),
                check.passes(),
                check.check().blocks(),
                check.findings().stream().map(CheckFindingView::of).toList());
    }
}
