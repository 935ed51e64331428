package dev.debrief.postmortems.comment.web;

import dev.debrief.postmortems.comment.Comment;
import dev.debrief.postmortems.incident.web.PersonView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Comment", description = "A comment on a postmortem")
record CommentView(
        @Schema(description = "The comment", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", required = true)
        UUID id,

        @Schema(
                description = "The first comment of its thread; its own id if it is the first",
                examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d",
                required = true)
        UUID threadId,

        @Schema(description = "Key of the section it is about", examples = "detection") @Nullable String section,

        @Schema(description = "The passage it is about", examples = "The alert came ten minutes late") @Nullable String quote,

        @Schema(description = "Markdown; empty if removed", examples = "What did the dashboard show?", required = true)
        String text,

        @Schema(description = "Handles that the text mentions", examples = "[\"user:priya\"]", required = true)
        List<String> mentions,

        @Schema(description = "Who wrote it", required = true)
        PersonView author,

        @Schema(description = "When it was written", examples = "2024-11-18T14:00:00Z", required = true)
        Instant writtenAt,

        @Schema(description = "When it was last changed", examples = "2024-11-18T14:05:00Z") @Nullable Instant editedAt,

        @Schema(description = "Whether it was removed", examples = "false", required = true)
        boolean removed,

        @Schema(
                description = "Whether the thread is resolved; only set on its first comment",
                examples = "false",
                required = true)
        boolean resolved,

        @Schema(description = "Who resolved it", examples = "user:priya") @Nullable String resolvedBy,

        @Schema(description = "When it was resolved", examples = "2024-11-19T09:00:00Z") @Nullable Instant resolvedAt,

        @Schema(description = "Revision; also the ETag", examples = "1", required = true)
        long revision) {

    static CommentView of(Comment comment) {
        return new CommentView(
                comment.id(),
                comment.threadId(),
                comment.section(),
                comment.quote(),
                comment.text(),
                comment.mentions(),
                PersonView.of(comment.author()),
                comment.writtenAt(),
                comment.editedAt(),
                comment.isRemoved(),
                comment.isResolved(),
                comment.resolvedBy(),
                comment.resolvedAt(),
                comment.revision());
    }
}
