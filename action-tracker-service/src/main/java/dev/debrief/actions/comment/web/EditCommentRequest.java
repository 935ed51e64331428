package dev.debrief.actions.comment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EditCommentRequest", description = "New text of a comment")
record EditCommentRequest(
        @Schema(
                description = "Markdown. `@user:dana` or `@team:qa` mentions somebody",
                examples = "Are two nightly runs enough to verify it? @user:priya")
        @NotBlank @Size(max = 5000) String text) {}
