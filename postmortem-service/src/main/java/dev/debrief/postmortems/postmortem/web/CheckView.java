package dev.debrief.postmortems.postmortem.web;

import dev.debrief.postmortems.check.Check;
import dev.debrief.postmortems.check.CheckFinding;
import dev.debrief.postmortems.check.CheckName;
import dev.debrief.postmortems.postmortem.PostmortemTransition;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Check", description = "What has to hold before a postmortem takes a step")
record CheckView(
        @Schema(description = "Which one", examples = "COMPLETENESS")
        CheckName check,

        @Schema(description = "Whether it holds", examples = "false")
        boolean passes,

        @Schema(description = "The steps that wait for it, or for a waiver", examples = "[\"SUBMIT\", \"PUBLISH\"]")
        List<PostmortemTransition> blocks,

        @Schema(description = "What keeps it from passing; empty when it passes")
        List<CheckFinding> findings) {

    static CheckView of(Check check) {
        return new CheckView(
                check.check(),
                check.passes(),
                Stream.of(PostmortemTransition.values())
                        .filter(transition -> transition.checks().contains(check.check()))
                        .toList(),
                check.findings());
    }
}
