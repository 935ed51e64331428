package dev.debrief.postmortems.analysis.web;

import dev.debrief.platform.text.OneLine;
import dev.debrief.postmortems.analysis.Positioned;
import dev.debrief.postmortems.analysis.item.FactorCategory;
import dev.debrief.postmortems.analysis.item.FactorContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A contributing factor", examples = """
                {"category": "PROCESS", "subcategory": "testing", "title": "Testing process", "description": "Tests covered the usual promotions only."}
                """)
record ContributingFactorRequest(
        @Schema(description = "Where it lies", examples = "PROCESS") @NotNull FactorCategory category,

        @Schema(description = "More specific than the category", examples = "testing")
        @OneLine
        @Size(max = 80) @Nullable String subcategory,

        @Schema(description = "One line", examples = "Testing process") @NotBlank @OneLine @Size(max = 200) String title,

        @Schema(description = "Markdown", examples = "Tests covered promotions with complete metadata only.")
        @Size(max = 5000) @Nullable String description,

        @Schema(description = "Supporting evidence; none by default") @Size(max = 20) @Nullable List<@NotNull @Valid LinkRequest> links,

        @Schema(description = "Position in the document; last by default", examples = "1")
        @Min(1) @Max(100_000) @Nullable Integer position)
        implements AnalysisItemRequest<FactorContent> {

    static ContributingFactorRequest of(Positioned<FactorContent> written) {
        FactorContent content = written.content();
        return new ContributingFactorRequest(
                content.category(),
                content.subcategory(),
                content.title(),
                content.description(),
                LinkRequest.of(content.links()),
                written.position());
    }

    @Override
    public Positioned<FactorContent> positioned() {
        return new Positioned<>(
                new FactorContent(category, subcategory, title, description, LinkRequest.links(links)), position);
    }
}
