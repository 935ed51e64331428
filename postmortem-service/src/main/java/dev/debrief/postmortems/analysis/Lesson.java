package dev.debrief.postmortems.analysis;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something worth knowing next time. */
@Schema(description = "Something worth knowing next time")
public record Lesson(
        @Schema(description = "The lesson", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID id,

        @Schema(description = "Order in the document, smallest first", examples = "1")
        int position,

        @Schema(description = "What it is about", examples = "TAKEAWAY")
        LessonKind kind,

        @Schema(description = "Markdown", examples = "Canary deployments should be standard for what customers use.")
        String text,

        @Schema(description = "Its revision, as in the ETag", examples = "1")
        long revision)
        implements AnalysisItem {
    LessonContent content() {
        return new LessonContent(kind, text);
    }

    @Override
    public String summary() {
        return text;
    }
}
