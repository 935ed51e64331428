package dev.debrief.postmortems.analysis.web;

import dev.debrief.postmortems.analysis.item.ContributingFactor;
import dev.debrief.postmortems.analysis.item.FactorCategory;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ContributingFactor",
        description = "Something in systems, processes or the organisation that made the incident possible or worse")
public record ContributingFactorView(
        @Schema(description = "The factor", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID id,

        @Schema(description = "Position in the document, ascending", examples = "1")
        int position,

        @Schema(description = "Where it lies", examples = "PROCESS")
        FactorCategory category,

        @Schema(description = "More specific than the category", examples = "testing") @Nullable String subcategory,

        @Schema(description = "One line", examples = "Testing process")
        String title,

        @Schema(description = "Markdown", examples = "Tests covered promotions with complete metadata only.") @Nullable String description,

        @Schema(description = "Supporting evidence") List<LinkView> links,

        @Schema(description = "Revision; also the ETag", examples = "1")
        long revision) {

    static ContributingFactorView of(ContributingFactor item) {
        return new ContributingFactorView(
                item.id(),
                item.position(),
                item.category(),
                item.subcategory(),
                item.title(),
                item.description(),
                LinkView.listOf(item.links()),
                item.revision());
    }
}
