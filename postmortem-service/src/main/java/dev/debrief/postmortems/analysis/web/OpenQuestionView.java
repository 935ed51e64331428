package dev.debrief.postmortems.analysis.web;

import dev.debrief.postmortems.analysis.item.OpenQuestion;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "OpenQuestion", description = "A question the analysis left open, with its answer once it is known")
public record OpenQuestionView(
        @Schema(description = "The question", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID id,

        @Schema(description = "Position in the document, ascending", examples = "1")
        int position,

        @Schema(description = "The question", examples = "Which other services read promotion metadata?")
        String question,

        @Schema(description = "Who is to answer it: a person, a role or a team", examples = "Promotions team") @Nullable String askedOf,

        @Schema(description = "Markdown; absent until answered", examples = "Only the checkout does.") @Nullable String answer,

        @Schema(description = "Revision; also the ETag", examples = "1")
        long revision) {

    static OpenQuestionView of(OpenQuestion item) {
        return new OpenQuestionView(
                item.id(), item.position(), item.question(), item.askedOf(), item.answer(), item.revision());
    }
}
