package dev.debrief.postmortems.comment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "New text of a comment")
record EditCommentRequest(
        @Schema(
                description = "Markdown. `@user:dana` or `@team:qa` mentions somebody",
                examples = "What did the dashboards show at 10:22?")
        @NotBlank @Size(max = 10_000) String text) {}
