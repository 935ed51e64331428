package dev.debrief.actions.comment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AddCommentRequest", description = "A comment on an action item", examples = """
                {"text": "Is the nightly run enough to verify it? @user:priya"}
                """)
record AddCommentRequest(
        @Schema(
                description = "Markdown. `@user:dana` or `@team:qa` mentions somebody",
                examples = "Is the nightly run enough to verify it? @user:priya")
        @NotBlank @Size(max = 5000) String text) {}
