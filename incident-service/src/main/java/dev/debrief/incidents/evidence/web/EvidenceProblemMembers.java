package dev.debrief.incidents.evidence.web;

import dev.debrief.platform.problem.ProblemMembers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Members of problems, for the OpenAPI document. */
final class EvidenceProblemMembers {

    private EvidenceProblemMembers() {}

    @ProblemMembers("range-not-satisfiable")
    @Schema(name = "RangeNotSatisfiableMembers", description = "Members of the problem range-not-satisfiable")
    record RangeNotSatisfiable(
            @Schema(description = "Number of bytes of the content", examples = "48213", required = true)
            long size) {}
}
