package dev.debrief.notifications.message.web;

import dev.debrief.platform.problem.ProblemMembers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Members of problems, for the OpenAPI document. */
final class MessageTemplateProblemMembers {

    private MessageTemplateProblemMembers() {}

    @ProblemMembers("message-template-invalid")
    @Schema(name = "MessageTemplateInvalidMembers", description = "Members of the problem message-template-invalid")
    record MessageTemplateInvalid(
            @Schema(description = "`headline` or `body`", examples = "body", required = true)
            String part,

            @Schema(description = "Line of the part, from 1; absent if no single line is wrong", examples = "2")
            @Nullable Integer line) {}
}
