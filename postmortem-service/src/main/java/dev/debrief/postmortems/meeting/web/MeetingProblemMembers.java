package dev.debrief.postmortems.meeting.web;

import dev.debrief.platform.problem.ProblemMembers;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Members of problems, for the OpenAPI document. */
final class MeetingProblemMembers {

    private MeetingProblemMembers() {}

    @ProblemMembers("facilitator-involved")
    @Schema(name = "FacilitatorInvolvedMembers", description = "Members of the problem facilitator-involved")
    record FacilitatorInvolved(
            @Schema(
                    description = "How the facilitator took part",
                    examples = "[\"incident commander\"]",
                    required = true)
            List<String> involvedAs) {}
}
