package dev.debrief.postmortems.analysis;

import dev.debrief.postmortems.analysis.item.OpenQuestion;
import dev.debrief.postmortems.analysis.item.QuestionContent;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "open_question")
class OpenQuestionEntity extends AnalysisItemEntity<QuestionContent, OpenQuestion> {

    private String question;
    private @Nullable String askedOf;
    private @Nullable String answer;

    @SuppressWarnings("NullAway.Init")
    protected OpenQuestionEntity() {}

    @Override
    void setContent(QuestionContent content) {
        question = content.question();
        askedOf = content.askedOf();
        answer = content.answer();
    }

    @Override
    QuestionContent content() {
        return new QuestionContent(question, askedOf, answer);
    }

    @Override
    OpenQuestion item() {
        return new OpenQuestion(id(), position(), question, askedOf, answer, revision());
    }
}
