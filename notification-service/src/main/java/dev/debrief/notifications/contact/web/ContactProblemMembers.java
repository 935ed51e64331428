package dev.debrief.notifications.contact.web;

import dev.debrief.platform.problem.ProblemMembers;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Members of problems, for the OpenAPI document. */
final class ContactProblemMembers {

    private ContactProblemMembers() {}

    @ProblemMembers("handle-taken")
    @Schema(name = "HandleTakenMembers", description = "Members of the problem handle-taken")
    record HandleTaken(
            @Schema(
                    description = "Id of the contact with this handle",
                    examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d",
                    required = true)
            UUID contactId) {}
}
