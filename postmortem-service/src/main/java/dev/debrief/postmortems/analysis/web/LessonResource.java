package dev.debrief.postmortems.analysis.web;

import dev.debrief.platform.openapi.OperationText;
import dev.debrief.platform.openapi.ResourceNoun;
import dev.debrief.platform.patch.MergePatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.postmortems.analysis.AnalysisItemKind;
import dev.debrief.postmortems.analysis.AnalysisService;
import dev.debrief.postmortems.analysis.item.Lesson;
import dev.debrief.postmortems.analysis.item.LessonContent;
import jakarta.ws.rs.Path;

@Path("/api/v1/postmortems/{id}/lessons")
@ResourceNoun("lesson")
@OperationText(operationId = "addLesson", description = "Something worth knowing next time.")
@OperationText(operationId = "editLesson", example = "{\"kind\": \"WENT_WELL\"}")
class LessonResource extends AnalysisItemResource<LessonContent, Lesson, LessonRequest, LessonView> {

    LessonResource(AnalysisService analysis, MergePatch mergePatch, CurrentActor caller) {
        super(
                AnalysisItemKind.LESSON,
                LessonRequest.class,
                LessonRequest::of,
                LessonView::of,
                analysis,
                mergePatch,
                caller);
    }
}
