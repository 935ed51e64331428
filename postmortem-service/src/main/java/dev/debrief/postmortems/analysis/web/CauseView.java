package dev.debrief.postmortems.analysis.web;

import dev.debrief.postmortems.analysis.item.Cause;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Cause",
        description = "A cause of the fishbone (Ishikawa diagram), on one of its bones or below another cause")
public record CauseView(
        @Schema(description = "The cause", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID id,

        @Schema(
                description = "The cause that this one explains; absent for one that lies on a bone",
                examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3c")
        @Nullable UUID parentId,

        @Schema(description = "1 on a bone, one more than the parent's below", examples = "1")
        int depth,

        @Schema(description = "Position among its siblings, ascending", examples = "1")
        int position,

        @Schema(
                description =
                        "PEOPLE, PROCESS, TECHNOLOGY, ENVIRONMENT or a custom bone; absent below another cause, which lies on the same bone",
                examples = "PROCESS")
        @Nullable String bone,

        @Schema(description = "Markdown", examples = "Promotions without metadata were never tested.")
        String text,

        @Schema(description = "Supporting evidence") List<LinkView> links,

        @Schema(description = "Revision; also the ETag", examples = "1")
        long revision) {

    static CauseView of(Cause item) {
        return new CauseView(
                item.id(),
                item.parentId(),
                item.depth(),
                item.position(),
                item.bone(),
                item.text(),
                LinkView.listOf(item.links()),
                item.revision());
    }
}
