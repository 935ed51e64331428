package dev.debrief.postmortems.analysis.web;

import dev.debrief.postmortems.analysis.Positioned;
import dev.debrief.postmortems.analysis.item.LessonContent;
import dev.debrief.postmortems.analysis.item.LessonKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A lesson", examples = """
                {"kind": "TAKEAWAY", "text": "Canary deployments should be standard."}
                """)
record LessonRequest(
        @Schema(description = "What it is about", examples = "TAKEAWAY") @NotNull LessonKind kind,

        @Schema(description = "Markdown", examples = "Canary deployments should be standard for what customers use.")
        @NotBlank @Size(max = 5000) String text,

        @Schema(description = "Position in the document; last by default", examples = "1")
        @Min(1) @Max(100_000) @Nullable Integer position)
        implements AnalysisItemRequest<LessonContent> {

    static LessonRequest of(Positioned<LessonContent> written) {
        LessonContent content = written.content();
        return new LessonRequest(content.kind(), content.text(), written.position());
    }

    @Override
    public Positioned<LessonContent> positioned() {
        return new Positioned<>(new LessonContent(kind, text), position);
    }
}
