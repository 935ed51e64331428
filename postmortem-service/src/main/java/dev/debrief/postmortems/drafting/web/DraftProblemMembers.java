package dev.debrief.postmortems.drafting.web;

import dev.debrief.platform.problem.ProblemMembers;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Members of problems, for the OpenAPI document. */
final class DraftProblemMembers {

    private DraftProblemMembers() {}

    @ProblemMembers("postmortem-exists")
    @Schema(name = "PostmortemExistsMembers", description = "Members of the problem postmortem-exists")
    record PostmortemExists(
            @Schema(
                    description = "Id of the postmortem of the incident",
                    examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d",
                    required = true)
            UUID postmortemId,

            @Schema(description = "Its key", examples = "PM-7", required = true)
            String postmortemKey) {}
}
