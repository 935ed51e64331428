package dev.debrief.documents.text;

import dev.debrief.documents.model.Document;
import java.util.List;

/** Writes the parts of the analysis in one format. */
public interface AnalysisWriter {

    void whys(List<Document.Why> whys);

    void fishbone(List<Document.Cause> causes);

    void factors(List<Document.Factor> factors);

    void lessons(List<Document.Lesson> lessons);

    void questions(List<Document.Question> questions);

    void risks(List<Document.Risk> risks);
}
