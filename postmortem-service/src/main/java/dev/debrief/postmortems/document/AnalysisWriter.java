package dev.debrief.postmortems.document;

import java.util.List;

/** Writes the parts of the analysis in one format. */
interface AnalysisWriter {

    void whys(List<Document.Why> whys);

    void fishbone(List<Document.Cause> causes);

    void factors(List<Document.Factor> factors);

    void lessons(List<Document.Lesson> lessons);

    void questions(List<Document.Question> questions);

    void risks(List<Document.Risk> risks);
}
