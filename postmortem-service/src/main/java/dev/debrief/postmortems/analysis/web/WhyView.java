package dev.debrief.postmortems.analysis.web;

import dev.debrief.postmortems.analysis.item.Why;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Why", description = "One question of the five whys and its answer")
public record WhyView(
        @Schema(description = "The why", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID id,

        @Schema(
                description = "The why whose answer led to this question; absent at the top",
                examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3c")
        @Nullable UUID parentId,

        @Schema(description = "1 at the top, one more than the parent's below", examples = "2")
        int depth,

        @Schema(description = "Position among its siblings, ascending", examples = "1")
        int position,

        @Schema(description = "The question", examples = "Why was there a null pointer exception?")
        String question,

        @Schema(description = "Markdown; absent until answered", examples = "Missing metadata was not handled.")
        @Nullable String answer,

        @Schema(description = "Supporting evidence") List<LinkView> links,

        @Schema(description = "Revision; also the ETag", examples = "1")
        long revision) {

    static WhyView of(Why item) {
        return new WhyView(
                item.id(),
                item.parentId(),
                item.depth(),
                item.position(),
                item.question(),
                item.answer(),
                LinkView.listOf(item.links()),
                item.revision());
    }
}
