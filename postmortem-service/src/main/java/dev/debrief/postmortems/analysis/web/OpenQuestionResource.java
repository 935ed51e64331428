package dev.debrief.postmortems.analysis.web;

import dev.debrief.platform.openapi.OperationText;
import dev.debrief.platform.openapi.ResourceNoun;
import dev.debrief.platform.patch.MergePatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.postmortems.analysis.AnalysisItemKind;
import dev.debrief.postmortems.analysis.AnalysisService;
import dev.debrief.postmortems.analysis.item.OpenQuestion;
import dev.debrief.postmortems.analysis.item.QuestionContent;
import jakarta.ws.rs.Path;

@Path("/api/v1/postmortems/{id}/open-questions")
@ResourceNoun("open question")
@OperationText(
        operationId = "addOpenQuestion",
        description = "A question without an answer yet; add the answer once it is known.")
@OperationText(operationId = "editOpenQuestion", example = "{\"answer\": \"Only the checkout does.\"}")
class OpenQuestionResource
        extends AnalysisItemResource<QuestionContent, OpenQuestion, OpenQuestionRequest, OpenQuestionView> {

    OpenQuestionResource(AnalysisService analysis, MergePatch mergePatch, CurrentActor caller) {
        super(
                AnalysisItemKind.QUESTION,
                OpenQuestionRequest.class,
                OpenQuestionRequest::of,
                OpenQuestionView::of,
                analysis,
                mergePatch,
                caller);
    }
}
