package dev.debrief.postmortems.analysis;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cause of the fishbone (Ishikawa diagram), on one of its bones or below another cause. */
@Schema(description = "A cause of the fishbone (Ishikawa diagram), on one of its bones or below another cause")
public record Cause(
        @Schema(description = "The cause", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID id,

        @Schema(
                description = "The cause that this one explains; absent for one that lies on a bone",
                examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3c")
        @Nullable UUID parentId,

        @Schema(description = "1 for a cause on a bone, one more than the parent's otherwise", examples = "1")
        int depth,

        @Schema(description = "Order among its siblings, smallest first", examples = "1")
        int position,

        @Schema(
                description = "PEOPLE, PROCESS, TECHNOLOGY, ENVIRONMENT or one of the team's own; absent for a cause"
                        + " below another, which lies on the same bone",
                examples = "PROCESS")
        @Nullable String bone,

        @Schema(description = "Markdown", examples = "Promotions without metadata were never tested.")
        String text,

        @Schema(description = "What supports it") List<Link> links,

        @Schema(description = "Its revision, as in the ETag", examples = "1")
        long revision)
        implements AnalysisItem {

    public Cause {
        links = List.copyOf(links);
    }

    CauseContent content() {
        return new CauseContent(bone, text, links);
    }

    @Override
    public String summary() {
        return text;
    }
}
