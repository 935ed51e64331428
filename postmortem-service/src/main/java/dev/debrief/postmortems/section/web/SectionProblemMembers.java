package dev.debrief.postmortems.section.web;

import dev.debrief.platform.problem.ProblemMembers;
import dev.debrief.postmortems.template.SectionKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Members of problems, for the OpenAPI document. */
final class SectionProblemMembers {

    private SectionProblemMembers() {}

    @ProblemMembers("section-not-written-by-hand")
    @Schema(name = "SectionNotWrittenByHandMembers", description = "Members of the problem section-not-written-by-hand")
    record SectionNotWrittenByHand(
            @Schema(description = "Kind of the section", examples = "TIMELINE", required = true)
            SectionKind kind) {}
}
