package dev.debrief.postmortems.comment.web;

import dev.debrief.postmortems.comment.Comment;
import dev.debrief.postmortems.incident.Person;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Comment", description = "Something that was said about a postmortem")
record CommentView(
        @Schema(description = "The comment", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", required = true)
        UUID id,

        @Schema(
                description = "The first comment of its thread; itself for a first one",
                examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d",
                required = true)
        UUID threadId,

        @Schema(description = "Key of the section it is about", examples = "detection") @Nullable String section,

        @Schema(description = "The words it is about", examples = "The alert came ten minutes late") @Nullable String quote,

        @Schema(
                description = "Markdown; empty when it was removed",
                examples = "What did the dashboard show?",
                required = true)
        String text,

        @Schema(description = "Who wrote it", required = true)
        Person author,

        @Schema(description = "When", examples = "2024-11-18T14:00:00Z", required = true)
        Instant writtenAt,

        @Schema(description = "When it was last changed", examples = "2024-11-18T14:05:00Z") @Nullable Instant editedAt,

        @Schema(description = "Whether its author took it back", examples = "false", required = true)
        boolean removed,

        @Schema(
                description = "Whether the thread is settled; of its first comment",
                examples = "false",
                required = true)
        boolean resolved,

        @Schema(description = "Who settled it", examples = "user:priya") @Nullable String resolvedBy,

        @Schema(description = "When it was settled", examples = "2024-11-19T09:00:00Z") @Nullable Instant resolvedAt,

        @Schema(description = "Its revision, as in the ETag", examples = "1", required = true)
        long revision) {

    static CommentView of(Comment comment) {
        return new CommentView(
                comment.id(),
                comment.threadId(),
                comment.section(),
                comment.quote(),
                comment.text(),
                comment.author(),
                comment.writtenAt(),
                comment.editedAt(),
                comment.isRemoved(),
                comment.isResolved(),
                comment.resolvedBy(),
                comment.resolvedAt(),
                comment.revision());
    }
}
