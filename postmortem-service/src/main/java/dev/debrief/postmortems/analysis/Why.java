package dev.debrief.postmortems.analysis;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One question of the five whys and its answer; follows from the answer of its parent. */
@Schema(description = "One question of the five whys and its answer")
public record Why(
        @Schema(description = "The why", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID id,

        @Schema(
                description = "The why whose answer led to this question; absent for a first one",
                examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3c")
        @Nullable UUID parentId,

        @Schema(description = "1 for a first why, one more than the parent's otherwise", examples = "2")
        int depth,

        @Schema(description = "Order among the whys of the same parent, smallest first", examples = "1")
        int position,

        @Schema(description = "The question", examples = "Why was there a null pointer exception?")
        String question,

        @Schema(description = "Markdown; absent while open", examples = "Missing metadata was not handled.") @Nullable String answer,

        @Schema(description = "What supports it") List<Link> links,

        @Schema(description = "Its revision, as in the ETag", examples = "1")
        long revision)
        implements AnalysisItem {

    public Why {
        links = List.copyOf(links);
    }

    WhyContent content() {
        return new WhyContent(question, answer, links);
    }

    @Override
    public String summary() {
        return question;
    }
}
