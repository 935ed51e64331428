package dev.debrief.postmortems.analysis.web;

import dev.debrief.platform.openapi.OperationText;
import dev.debrief.platform.openapi.ResourceNoun;
import dev.debrief.platform.patch.MergePatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.postmortems.analysis.AnalysisItemKind;
import dev.debrief.postmortems.analysis.AnalysisService;
import dev.debrief.postmortems.analysis.item.Cause;
import dev.debrief.postmortems.analysis.item.CauseContent;
import jakarta.ws.rs.Path;

@Path("/api/v1/postmortems/{id}/fishbone")
@ResourceNoun("cause")
@OperationText(
        operationId = "addCause",
        description =
                "A cause on a bone of the fishbone (Ishikawa diagram) or, with a parentId, one that explains another cause.")
@OperationText(operationId = "editCause", example = "{\"text\": \"Tests did not cover promotions without metadata.\"}")
@OperationText(
        operationId = "removeCause",
        description = "Refused with `cause-has-children` while other causes explain it.",
        problems = "cause-has-children")
class FishboneResource extends AnalysisItemResource<CauseContent, Cause, CauseRequest, CauseView> {

    FishboneResource(AnalysisService analysis, MergePatch mergePatch, CurrentActor caller) {
        super(
                AnalysisItemKind.CAUSE,
                CauseRequest.class,
                CauseRequest::of,
                CauseView::of,
                analysis,
                mergePatch,
                caller);
    }
}
