package dev.debrief.postmortems.analysis.web;

import dev.debrief.postmortems.analysis.item.Lesson;
import dev.debrief.postmortems.analysis.item.LessonKind;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Lesson", description = "Something worth knowing next time")
public record LessonView(
        @Schema(description = "The lesson", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID id,

        @Schema(description = "Position in the document, ascending", examples = "1")
        int position,

        @Schema(description = "What it is about", examples = "TAKEAWAY")
        LessonKind kind,

        @Schema(description = "Markdown", examples = "Canary deployments should be standard for what customers use.")
        String text,

        @Schema(description = "Revision; also the ETag", examples = "1")
        long revision) {

    static LessonView of(Lesson item) {
        return new LessonView(item.id(), item.position(), item.kind(), item.text(), item.revision());
    }
}
