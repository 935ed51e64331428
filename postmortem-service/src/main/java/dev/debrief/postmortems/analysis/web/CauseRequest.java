package dev.debrief.postmortems.analysis.web;

import dev.debrief.postmortems.analysis.Positioned;
import dev.debrief.postmortems.analysis.item.CauseContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A cause of the fishbone", examples = """
                {"bone": "PROCESS", "text": "Promotions without metadata were never tested."}
                """)
record CauseRequest(
        @Schema(
                description = "The cause that this one explains; omit it for a cause on a bone",
                examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3c")
        @Nullable UUID parentId,

        @Schema(
                description = "PEOPLE, PROCESS, TECHNOLOGY, ENVIRONMENT or a custom bone; omit it below another cause",
                examples = "PROCESS")
        @Pattern(regexp = "^[A-Z][A-Z0-9_]{0,39}$") @Nullable String bone,

        @Schema(description = "Markdown", examples = "Promotions without metadata were never tested.")
        @NotBlank @Size(max = 2000) String text,

        @Schema(description = "Supporting evidence; none by default") @Size(max = 20) @Nullable List<@NotNull @Valid LinkRequest> links,

        @Schema(description = "Position among its siblings; last by default", examples = "1")
        @Min(1) @Max(100_000) @Nullable Integer position)
        implements AnalysisItemRequest<CauseContent> {

    static CauseRequest of(Positioned<CauseContent> written) {
        CauseContent content = written.content();
        return new CauseRequest(
                written.parentId(),
                content.bone(),
                content.text(),
                LinkRequest.of(content.links()),
                written.position());
    }

    @Override
    public Positioned<CauseContent> positioned() {
        return new Positioned<>(new CauseContent(bone, text, LinkRequest.links(links)), parentId, position);
    }
}
