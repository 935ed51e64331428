package dev.debrief.incidents.incident.web;

import dev.debrief.incidents.incident.lifecycle.IncidentTransition;
import dev.debrief.platform.problem.ProblemMembers;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Members of problems, for the OpenAPI document. */
final class IncidentProblemMembers {

    private IncidentProblemMembers() {}

    @ProblemMembers("transition-not-allowed")
    @Schema(name = "TransitionNotAllowedMembers", description = "Members of the problem transition-not-allowed")
    record TransitionNotAllowed(
            @Schema(
                    description = "The transitions that the current status allows",
                    examples = "[\"RESOLVE\"]",
                    required = true)
            List<IncidentTransition> allowedTransitions) {}

    @ProblemMembers("incident-merged")
    @Schema(name = "IncidentMergedMembers", description = "Members of the problem incident-merged")
    record IncidentMerged(
            @Schema(description = "Key of the incident that it was merged into", examples = "INC-41", required = true)
            String mergedInto) {}
}
