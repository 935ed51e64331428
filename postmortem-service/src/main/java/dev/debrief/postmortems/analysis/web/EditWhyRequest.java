package dev.debrief.postmortems.analysis.web;

import dev.debrief.postmortems.analysis.EditWhy;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What can be changed of a why; what is left out stays")
record EditWhyRequest(
        @Schema(description = "The question", examples = "Why did the checkout fail?") @NotBlank @Size(max = 1000) String question,

        @Schema(description = "Markdown; null opens the question again", examples = "Metadata was missing.")
        @Size(max = 5000) @Nullable String answer,

        @Schema(description = "Order among the whys of the same parent", examples = "1") @NotNull @Min(1) @Max(100_000) Integer position) {

    static EditWhyRequest of(EditWhy edit) {
        return new EditWhyRequest(edit.question(), edit.answer(), edit.position());
    }

    EditWhy command() {
        return new EditWhy(question, answer, position);
    }
}
