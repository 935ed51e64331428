package dev.debrief.postmortems.analysis;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that nobody knows yet, or that was found out since. */
@Schema(description = "Something that nobody knows yet, or that was found out since")
public record OpenQuestion(
        @Schema(description = "The question", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID id,

        @Schema(description = "Order in the document, smallest first", examples = "1")
        int position,

        @Schema(description = "The question", examples = "Which other services read promotion metadata?")
        String question,

        @Schema(description = "Who looks into it: a person, a role or a team", examples = "Promotions team") @Nullable String askedOf,

        @Schema(description = "Markdown; absent while open", examples = "Only the checkout does.") @Nullable String answer,

        @Schema(description = "Its revision, as in the ETag", examples = "1")
        long revision)
        implements AnalysisItem {
    QuestionContent content() {
        return new QuestionContent(question, askedOf, answer);
    }

    @Override
    public String summary() {
        return question;
    }
}
