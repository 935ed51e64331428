package dev.debrief.postmortems.analysis;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something in systems, processes or the organisation that made the incident possible or worse. */
@Schema(description = "Something in systems, processes or the organisation that made the incident possible or worse")
public record ContributingFactor(
        @Schema(description = "The factor", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID id,

        @Schema(description = "Order in the document, smallest first", examples = "1")
        int position,

        @Schema(description = "Where it lies", examples = "PROCESS")
        FactorCategory category,

        @Schema(description = "Where it lies, more closely", examples = "testing") @Nullable String subcategory,

        @Schema(description = "One line", examples = "Testing process")
        String title,

        @Schema(description = "Markdown", examples = "Tests covered promotions with complete metadata only.") @Nullable String description,

        @Schema(description = "What supports it") List<Link> links,

        @Schema(description = "Its revision, as in the ETag", examples = "1")
        long revision)
        implements AnalysisItem {

    public ContributingFactor {
        links = List.copyOf(links);
    }

    FactorContent content() {
        return new FactorContent(category, subcategory, title, description, links);
    }

    @Override
    public String summary() {
        return title;
    }
}
