package dev.debrief.notifications.endpoint.web;

import dev.debrief.platform.problem.ProblemMembers;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Members of problems, for the OpenAPI document. */
final class EndpointProblemMembers {

    private EndpointProblemMembers() {}

    @ProblemMembers("endpoint-name-taken")
    @Schema(name = "EndpointNameTakenMembers", description = "Members of the problem endpoint-name-taken")
    record EndpointNameTaken(
            @Schema(
                    description = "Id of the endpoint with this name",
                    examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d",
                    required = true)
            UUID endpointId) {}
}
