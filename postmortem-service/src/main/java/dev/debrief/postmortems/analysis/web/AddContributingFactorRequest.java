package dev.debrief.postmortems.analysis.web;

import dev.debrief.postmortems.analysis.AddFactor;
import dev.debrief.postmortems.analysis.FactorCategory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A new contributing factor")
record AddContributingFactorRequest(
        @Schema(description = "Where it lies", examples = "PROCESS") @NotNull FactorCategory category,

        @Schema(description = "Where it lies, more closely", examples = "testing") @Size(max = 80) @Nullable String subcategory,

        @Schema(description = "One line", examples = "Testing process") @NotBlank @Size(max = 200) String title,

        @Schema(description = "Markdown", examples = "Tests covered promotions with complete metadata only.")
        @Size(max = 5000) @Nullable String description,

        @Schema(description = "Order in the document; last by default", examples = "1") @Min(1) @Max(100_000) @Nullable Integer position) {

    AddFactor command() {
        return new AddFactor(category, subcategory, title, description, position);
    }
}
