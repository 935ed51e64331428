package dev.debrief.postmortems.analysis.web;

import dev.debrief.postmortems.analysis.Positioned;
import dev.debrief.postmortems.analysis.item.WhyContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A question of the five whys", examples = """
                {"question": "Why did the checkout fail?", "answer": "The discount calculation failed."}
                """)
record WhyRequest(
        @Schema(
                description = "The why whose answer leads to this question; omit it at the top",
                examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3c")
        @Nullable UUID parentId,

        @Schema(description = "The question", examples = "Why did the checkout fail?") @NotBlank @Size(max = 1000) String question,

        @Schema(description = "Markdown; null until answered", examples = "The discount calculation failed.")
        @Size(max = 5000) @Nullable String answer,

        @Schema(description = "Supporting evidence; none by default") @Size(max = 20) @Nullable List<@NotNull @Valid LinkRequest> links,

        @Schema(description = "Position among its siblings; last by default", examples = "1")
        @Min(1) @Max(100_000) @Nullable Integer position)
        implements AnalysisItemRequest<WhyContent> {

    static WhyRequest of(Positioned<WhyContent> written) {
        WhyContent content = written.content();
        return new WhyRequest(
                written.parentId(),
                content.question(),
                content.answer(),
                LinkRequest.of(content.links()),
                written.position());
    }

    @Override
    public Positioned<WhyContent> positioned() {
        return new Positioned<>(new WhyContent(question, answer, LinkRequest.links(links)), parentId, position);
    }
}
