package dev.debrief.postmortems.analysis.item;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question the analysis left open, with its answer once it is known. */
public record OpenQuestion(
        UUID id,
        int position,
        String question,
        @Nullable String askedOf,
        @Nullable String answer,
        long revision) implements AnalysisItem {

    public QuestionContent content() {
        return new QuestionContent(question, askedOf, answer);
    }

    @Override
    public String summary() {
        return question;
    }
}
