package dev.debrief.postmortems.analysis.web;

import dev.debrief.platform.text.OneLine;
import dev.debrief.postmortems.analysis.Positioned;
import dev.debrief.postmortems.analysis.item.QuestionContent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An open question", examples = """
                {"question": "Which other services read promotion metadata?", "askedOf": "Promotions team"}
                """)
record OpenQuestionRequest(
        @Schema(description = "The question", examples = "Which other services read promotion metadata?")
        @NotBlank @Size(max = 1000) String question,

        @Schema(description = "Who is to answer it: a person, a role or a team", examples = "Promotions team")
        @OneLine
        @Size(max = 200) @Nullable String askedOf,

        @Schema(description = "Markdown; null until answered", examples = "Only the checkout does.")
        @Size(max = 5000) @Nullable String answer,

        @Schema(description = "Position in the document; last by default", examples = "1")
        @Min(1) @Max(100_000) @Nullable Integer position)
        implements AnalysisItemRequest<QuestionContent> {

    static OpenQuestionRequest of(Positioned<QuestionContent> written) {
        QuestionContent content = written.content();
        return new OpenQuestionRequest(content.question(), content.askedOf(), content.answer(), written.position());
    }

    @Override
    public Positioned<QuestionContent> positioned() {
        return new Positioned<>(new QuestionContent(question, askedOf, answer), position);
    }
}
