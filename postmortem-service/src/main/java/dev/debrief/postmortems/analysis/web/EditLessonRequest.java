package dev.debrief.postmortems.analysis.web;

import dev.debrief.postmortems.analysis.EditLesson;
import dev.debrief.postmortems.analysis.LessonKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What can be changed of a lesson; what is left out stays")
record EditLessonRequest(
        @Schema(description = "What it is about", examples = "WENT_WELL") @NotNull LessonKind kind,

        @Schema(description = "Markdown", examples = "Support and engineering shared one channel from the start.")
        @NotBlank @Size(max = 5000) String text,

        @Schema(description = "Order in the document", examples = "1") @NotNull @Min(1) @Max(100_000) Integer position) {

    static EditLessonRequest of(EditLesson edit) {
        return new EditLessonRequest(edit.kind(), edit.text(), edit.position());
    }

    EditLesson command() {
        return new EditLesson(kind, text, position);
    }
}
