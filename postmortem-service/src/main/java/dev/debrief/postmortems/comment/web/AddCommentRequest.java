package dev.debrief.postmortems.comment.web;

import dev.debrief.postmortems.comment.NewComment;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A comment on a postmortem", examples = """
                {"section": "detection", "quote": "The alert came ten minutes late",
                 "text": "What did the dashboard show at that time?"}
                """)
record AddCommentRequest(
        @Schema(
                description = "Markdown. `@user:dana` or `@team:qa` mentions somebody",
                examples = "What did the dashboard show at that time?")
        @NotBlank @Size(max = 10_000) String text,

        @Schema(description = "Key of the section it is about; the whole postmortem by default", examples = "detection")
        @Nullable @Size(min = 1, max = 40) String section,

        @Schema(
                description = "The passage it is about, copied from the section",
                examples = "The alert came ten minutes late")
        @Nullable @Size(min = 1, max = 1000) String quote,

        @Schema(
                description = "The comment to reply to; section and quote are then taken from its thread",
                examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        @Nullable UUID inReplyTo) {

    NewComment toComment() {
        return new NewComment(text, section, quote, inReplyTo);
    }
}
