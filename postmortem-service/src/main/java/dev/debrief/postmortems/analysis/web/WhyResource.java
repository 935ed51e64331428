package dev.debrief.postmortems.analysis.web;

import dev.debrief.platform.openapi.OperationText;
import dev.debrief.platform.openapi.ResourceNoun;
import dev.debrief.platform.patch.MergePatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.postmortems.analysis.AnalysisItemKind;
import dev.debrief.postmortems.analysis.AnalysisService;
import dev.debrief.postmortems.analysis.item.Why;
import dev.debrief.postmortems.analysis.item.WhyContent;
import jakarta.ws.rs.Path;

@Path("/api/v1/postmortems/{id}/five-whys")
@ResourceNoun("why")
@OperationText(
        operationId = "addWhy",
        description =
                "A question of the five whys. With a parentId it follows from that why's answer, so the chain can branch. Links support the answer.")
@OperationText(operationId = "editWhy", example = "{\"answer\": \"Metadata was missing.\"}")
@OperationText(
        operationId = "removeWhy",
        description = "Refused with `why-has-children` while other whys follow from it.",
        problems = "why-has-children")
class WhyResource extends AnalysisItemResource<WhyContent, Why, WhyRequest, WhyView> {

    WhyResource(AnalysisService analysis, MergePatch mergePatch, CurrentActor caller) {
        super(AnalysisItemKind.WHY, WhyRequest.class, WhyRequest::of, WhyView::of, analysis, mergePatch, caller);
    }
}
