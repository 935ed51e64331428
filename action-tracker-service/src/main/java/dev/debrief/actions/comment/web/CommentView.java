package dev.debrief.actions.comment.web;

import dev.debrief.actions.action.web.OwnerView;
import dev.debrief.actions.comment.Comment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Comment", description = "A comment on an action item")
record CommentView(
        @Schema(description = "Id of the comment", examples = "01934f3b-1c40-7a52-9e0d-6b7c8d9e0f10", required = true)
        UUID id,

        @Schema(
                description = "Markdown",
                examples = "Is the nightly run enough to verify it? @user:priya",
                required = true)
        String text,

        @Schema(description = "Handles that the text mentions", examples = "[\"user:priya\"]", required = true)
        List<String> mentions,

        @Schema(description = "Who wrote it", required = true)
        OwnerView author,

        @Schema(description = "When it was written", examples = "2024-11-21T15:04:00Z", required = true)
        Instant writtenAt,

        @Schema(description = "When it was last changed; absent if it was not", examples = "2024-11-21T15:06:00Z")
        @Nullable Instant editedAt,

        @Schema(
                description = "Revision, incremented by every change; the ETag is this number in quotes",
                examples = "1",
                required = true)
        long revision) {

    static CommentView of(Comment comment) {
        return new CommentView(
                comment.id(),
                comment.text(),
                comment.mentions(),
                OwnerView.required(comment.author()),
                comment.writtenAt(),
                comment.editedAt(),
                comment.revision());
    }
}
