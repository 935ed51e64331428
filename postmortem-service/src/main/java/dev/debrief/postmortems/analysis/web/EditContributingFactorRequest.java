package dev.debrief.postmortems.analysis.web;

import dev.debrief.postmortems.analysis.EditFactor;
import dev.debrief.postmortems.analysis.FactorCategory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What can be changed of a contributing factor; what is left out stays")
record EditContributingFactorRequest(
        @Schema(description = "Where it lies", examples = "PROCESS") @NotNull FactorCategory category,

        @Schema(description = "Where it lies, more closely; null removes it", examples = "testing")
        @Size(max = 80) @Nullable String subcategory,

        @Schema(description = "One line", examples = "Testing process") @NotBlank @Size(max = 200) String title,

        @Schema(description = "Markdown; null removes it", examples = "Tests covered the usual promotions only.")
        @Size(max = 5000) @Nullable String description,

        @Schema(description = "Order in the document", examples = "1") @NotNull @Min(1) @Max(100_000) Integer position) {

    static EditContributingFactorRequest of(EditFactor edit) {
        return new EditContributingFactorRequest(
                edit.category(), edit.subcategory(), edit.title(), edit.description(), edit.position());
    }

    EditFactor command() {
        return new EditFactor(category, subcategory, title, description, position);
    }
}
